import { expect, it } from 'vitest'
import { meetingFailures as en } from '#server/language/messages/en/meeting-failures.ts'
import { meetingFailures as vi } from '#server/language/messages/vi/meeting-failures.ts'
import { MEETING_FAILURES } from './contract.ts'

it.each([
  ['Vietnamese', vi],
  ['English', en],
] as const)('every refusal of meetings has its sentence in %s, and no sentence is left over', (_language, texts) => {
  expect(Object.keys(texts).sort()).toEqual([...MEETING_FAILURES].sort())
})
