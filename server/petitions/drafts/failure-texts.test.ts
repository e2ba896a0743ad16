import { expect, it } from 'vitest'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import { COMMENT_FAILURES } from '../comments/contract.ts'
import { ITEM_FAILURES } from '../items/contract.ts'
import { SIGNING_FAILURES } from '../signing/contract.ts'
import { VERSION_FAILURES } from '../versions/contract.ts'
import { PETITION_FAILURES } from './contract.ts'

it.each([
  ['Vietnamese', vi],
  ['English', en],
])('every refusal of petitions and their items has its sentence in %s', (_language, { failures }) => {
  const spoken = Object.keys(failures)
  expect(
    [...PETITION_FAILURES, ...SIGNING_FAILURES, ...ITEM_FAILURES, ...VERSION_FAILURES, ...COMMENT_FAILURES].filter(
      (code) => !spoken.includes(code),
    ),
  ).toEqual([])
})
