import { expect, it } from 'vitest'
import { BEFORE_ROOM, withView } from '../room-session-state.ts'
import { personView as person, roomView } from '../testing/room-view.ts'
import { sceneOf } from './scene.ts'

const people = [person('me'), person('first'), person('chair', { isConducting: true }), person('loud'), person('floor')]
const view = roomView(people)

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
