import { expect, test } from 'vitest'
import { taxonomy as en } from '#server/language/messages/en/taxonomy.ts'
import { taxonomy as vi } from '#server/language/messages/vi/taxonomy.ts'
import { FIELD_CODES, FIELD_GROUPS, FIELD_TREE, fieldsWithin, groupOf, isFieldCode } from './contract.ts'

test('[domain 2.5] the taxonomy has eleven fields on the first level, agriculture among them, and 27 below', () => {
  expect(FIELD_GROUPS).toEqual(['DD', 'MT', 'TNN', 'KS', 'BDKH', 'DDBD', 'BHD', 'KNTC', 'CDS', 'TCBM', 'NN'])
  expect(FIELD_CODES).toHaveLength(11 + 27)
})

test('every code has its name in both languages, and no name is without its code', () => {
  expect(Object.keys(vi).sort()).toEqual([...FIELD_CODES].sort())
  expect(Object.keys(en).sort()).toEqual([...FIELD_CODES].sort())
})

test('a code of the second level begins with its group; a filter by a group means its members too', () => {
  for (const group of FIELD_GROUPS) for (const code of FIELD_TREE[group]) expect(groupOf(code)).toBe(group)
  expect(fieldsWithin('KS')).toEqual(['KS', 'KS-CAT', 'KS-VLXD', 'KS-CP'])
  expect(fieldsWithin('KS-CAT')).toEqual(['KS-CAT'])
  expect(isFieldCode('XX')).toBe(false)
})
