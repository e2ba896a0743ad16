import { expect, it } from 'vitest'
import { BEFORE_ROOM, mayOpenMicrophone, withView } from './room-session-state.ts'
import { personView, roomView } from './testing/room-view.ts'

const me = personView('me')
const view = roomView([me], { version: 7 })

it('[R4] the highest version counts: what was told late changes nothing', () => {
  const present = withView(BEFORE_ROOM, view, 'me')
  expect(present.phase).toBe('present')
  expect(withView(present, { ...view, version: 6, standing: 'waiting' }, 'me')).toBe(present)
  expect(withView(present, { ...view, version: 8, standing: 'waiting' }, 'me').phase).toBe('waiting')
})

it('who is out stays out until they enter again', () => {
  const out = { ...BEFORE_ROOM, phase: 'out' as const, outCode: 'room-removed' as const }
  expect(withView(out, view, 'me')).toBe(out)
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

it('who was refused to unmute and is then invited reads the invitation, not the refusal', () => {
  const strict = {
    ...view,
    settings: { ...view.settings, maySelfUnmute: false },
    people: [{ ...me, isMuted: true }],
  }
  const refused = { ...withView(BEFORE_ROOM, strict, 'me'), refusal: 'room-unmute-not-allowed' as const }
  expect(withView(refused, { ...strict, version: 8 }, 'me').refusal).toBe('room-unmute-not-allowed')
  expect(withView(refused, { ...strict, version: 8, floorId: 'me' }, 'me').refusal).toBe(null)
  const other = { ...refused, refusal: 'room-share-taken' as const }
  expect(withView(other, { ...strict, version: 8, floorId: 'me' }, 'me').refusal).toBe('room-share-taken')
})
