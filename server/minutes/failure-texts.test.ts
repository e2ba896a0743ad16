import { expect, it } from 'vitest'
import { minutesFailures as en } from '#server/language/messages/en/minutes-failures.ts'
import { minutesFailures as vi } from '#server/language/messages/vi/minutes-failures.ts'
import { MINUTES_FAILURES } from './contract.ts'

it.each([
  ['Vietnamese', vi],
  ['English', en],
] as const)('every refusal of minutes has its sentence in %s, and no sentence is left over', (_language, texts) => {
  expect(Object.keys(texts).sort()).toEqual([...MINUTES_FAILURES].sort())
})
