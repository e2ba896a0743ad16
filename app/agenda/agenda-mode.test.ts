import { expect, it } from 'vitest'
import type { AgendaAbilities } from '#server/workshops/agenda/contract.ts'
import { agendaMode, presenceMode } from './agenda-mode.ts'

const may = (over: Partial<AgendaAbilities>): AgendaAbilities => ({
  level: 'read',
  frozen: false,
  over: false,
  propose: false,
  decide: false,
  amend: false,
  ...over,
})
const line = (level: AgendaAbilities['level'], frozen = false, phase: 'loading' | 'ready' = 'ready') => ({
  level,
  frozen,
  phase,
})

it('follows the line once it is open, and the page until then', () => {
  expect(agendaMode(may({ level: 'edit' }), null, false)).toBe('edit')
  expect(agendaMode(may({ level: 'edit' }), line('read', false, 'loading'), false)).toBe('edit')
  expect(agendaMode(may({ level: 'edit' }), line('read'), false)).toBe('read')
  expect(agendaMode(may({ level: 'suggest', propose: true }), line('suggest'), false)).toBe('suggest')
  expect(agendaMode(may({}), line('read'), false)).toBe('read')
})

it('lets a frozen agenda only be read, or amended by who may and has begun to', () => {
  expect(agendaMode(may({ level: 'edit' }), line('edit', true), false)).toBe('read')
  expect(agendaMode(may({ frozen: true, amend: true }), line('read', true), false)).toBe('read')
  expect(agendaMode(may({ frozen: true, amend: true }), line('read', true), true)).toBe('amend')
  expect(agendaMode(may({ frozen: true, propose: true }), line('read', true), true)).toBe('read')
})

it('counts who amends among those who write', () => {
  expect(presenceMode(may({ frozen: true, amend: true }), true)).toBe('edit')
  expect(presenceMode(may({ frozen: true, amend: true }), false)).toBe('read')
  expect(presenceMode(may({ level: 'suggest' }), false)).toBe('suggest')
})
