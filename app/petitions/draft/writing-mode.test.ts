import { expect, it } from 'vitest'
import { modeNow, modesOf } from './writing-mode.ts'

it('who may edit also suggests; who may suggest never edits', () => {
  expect(modesOf('edit')).toEqual(['direct', 'suggest', 'read'])
  expect(modesOf('suggest')).toEqual(['suggest', 'read'])
  for (const level of ['comment', 'read', 'none'] as const) expect(modesOf(level)).toEqual(['read'])
})

it('what was chosen stays as long as the level allows it, and is reading when nothing may be written', () => {
  expect(modeNow('suggest', { canEdit: true, level: 'edit' })).toBe('suggest')
  expect(modeNow(null, { canEdit: true, level: 'edit' })).toBe('direct')
  expect(modeNow('direct', { canEdit: true, level: 'suggest' })).toBe('suggest')
  expect(modeNow('direct', { canEdit: false, level: 'edit' })).toBe('read')
  expect(modeNow('direct', null)).toBe('read')
})
