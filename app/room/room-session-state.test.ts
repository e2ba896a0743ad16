import { expect, it } from 'vitest'
import type { RoomPersonView, RoomView } from '#server/rooms/contract.ts'
import { BEFORE_ROOM, mayOpenMicrophone, withView } from './room-session-state.ts'

const me: RoomPersonView = {
  userId: 'me',
  fullName: 'Đỗ Quang Huy',
  office: 'Chuyên viên',
  departmentId: 'hy',
  departmentShortName: 'Sở NN&MT Hưng Yên',
  seat: { kind: 'individual' },
  isConducting: false,
  isMuted: false,
  handRaisedAt: null,
  groupId: null,
}
const view: RoomView = {
  workshopId: 'w',
  version: 7,
  settings: { isLocked: false, admitsRegistered: true, maySelfUnmute: true },
  standing: 'present',
  isConducting: false,
  people: [me],
  lobby: [],
  blocked: [],
  presenterId: null,
  floorId: null,
  captionerId: null,
  groups: null,
}

it('[R4] the highest version counts: what was told late changes nothing', () => {
  const present = withView(BEFORE_ROOM, view)
  expect(present.phase).toBe('present')
  expect(withView(present, { ...view, version: 6, standing: 'waiting' })).toBe(present)
  expect(withView(present, { ...view, version: 8, standing: 'waiting' }).phase).toBe('waiting')
})

it('who is out stays out until they enter again', () => {
  const out = { ...BEFORE_ROOM, phase: 'out' as const, outCode: 'room-removed' as const }
  expect(withView(out, view)).toBe(out)
})

it('the microphone opens unless the chair has muted it and keeps that to itself', () => {
  const muted = { ...view, people: [{ ...me, isMuted: true }] }
  const strict = { ...muted, settings: { ...view.settings, maySelfUnmute: false } }
  expect(mayOpenMicrophone(view, 'me')).toBe(true)
  expect(mayOpenMicrophone(muted, 'me')).toBe(true)
  expect(mayOpenMicrophone(strict, 'me')).toBe(false)
  expect(mayOpenMicrophone({ ...strict, floorId: 'me' }, 'me')).toBe(true)
  expect(mayOpenMicrophone({ ...strict, people: [{ ...me, isMuted: true, isConducting: true }] }, 'me')).toBe(true)
})
