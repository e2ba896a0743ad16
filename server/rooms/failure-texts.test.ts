import { expect, it } from 'vitest'
import { roomFailures as en } from '#server/language/messages/en/room-failures.ts'
import { roomFailures as vi } from '#server/language/messages/vi/room-failures.ts'
import { ROOM_FAILURES } from './contract.ts'

it.each([
  ['Vietnamese', vi],
  ['English', en],
] as const)('every refusal of rooms has its sentence in %s, and no sentence is left over', (_language, texts) => {
  expect(Object.keys(texts).sort()).toEqual([...ROOM_FAILURES].sort())
})
