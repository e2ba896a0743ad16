import { expect, it } from 'vitest'
import type { RoomPersonView, RoomView } from '#server/rooms/contract.ts'
import { BEFORE_ROOM, withView } from '../room-session-state.ts'
import { sceneOf } from './scene.ts'

const person = (userId: string, over: Partial<RoomPersonView> = {}): RoomPersonView => ({
  userId,
  fullName: userId,
  office: 'Chuyên viên',
  departmentId: 'hy',
  departmentShortName: 'Sở NN&MT Hưng Yên',
  seat: { kind: 'individual' },
  isConducting: false,
  isMuted: false,
  handRaisedAt: null,
  groupId: null,
  ...over,
})
const people = [person('me'), person('first'), person('chair', { isConducting: true }), person('loud'), person('floor')]
const view: RoomView = {
  workshopId: 'w',
  version: 1,
  settings: { isLocked: false, admitsRegistered: true, maySelfUnmute: true },
  standing: 'present',
  isConducting: false,
  people,
  lobby: [],
  blocked: [],
  presenterId: null,
  floorId: null,
  captionerId: null,
  groups: null,
}

it('large stands who is pinned, else who has the floor, else who is loudest, else who conducts, else another than oneself', () => {
  const mainOf = (floorId: string | null, pinnedId: string | null, loudestId: string | null, here = people) =>
    sceneOf(
      withView(BEFORE_ROOM, { ...view, floorId }, 'me'),
      here,
      { userId: 'me', camera: null },
      { pinnedId, loudestId },
    ).mainId
  expect(mainOf('floor', 'first', 'loud')).toBe('first')
  expect(mainOf('floor', null, 'loud')).toBe('floor')
  expect(mainOf(null, null, 'loud')).toBe('loud')
  expect(mainOf(null, null, null)).toBe('chair')
  // Who was pinned, spoke or conducts is not here.
  expect(mainOf('gone', 'gone', 'gone', [person('me'), person('first')])).toBe('first')
  expect(mainOf(null, null, null, [person('me')])).toBe('me')
})
