import { expect, it } from 'vitest'
import { FILE_FAILURES } from '#server/files/contract.ts'
import { workshopFailures as en } from '#server/language/messages/en/workshop-failures.ts'
import { workshopFailures as vi } from '#server/language/messages/vi/workshop-failures.ts'
import { WORKSHOP_FAILURES } from './contract.ts'

it.each([
  ['Vietnamese', vi],
  ['English', en],
] as const)('every refusal of workshops and files has its sentence in %s', (_language, texts) => {
  const spoken = Object.keys(texts)
  expect([...WORKSHOP_FAILURES, ...FILE_FAILURES].filter((code) => !spoken.includes(code))).toEqual([])
})
