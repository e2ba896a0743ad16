import { expect, it } from 'vitest'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import { SETTINGS_FAILURES } from '#server/settings/contract.ts'
import { ADMINISTRATION_FAILURES } from './contract.ts'
import { DEPARTMENT_FAILURES } from './departments/contract.ts'
import { IMPORT_FAILURES } from './import/contract.ts'

it.each([
  ['Vietnamese', vi],
  ['English', en],
])('every refusal of administration, import and settings has its sentence in %s', (_language, { failures }) => {
  const spoken = Object.keys(failures)
  const codes = [
    ...ADMINISTRATION_FAILURES,
    ...DEPARTMENT_FAILURES,
    ...IMPORT_FAILURES,
    ...SETTINGS_FAILURES,
    'link-unusable',
  ]
  expect(codes.filter((code) => !spoken.includes(code))).toEqual([])
})
