import { expect, it } from 'vitest'
import { agendaFailures as en } from '#server/language/messages/en/agenda-failures.ts'
import { agendaFailures as vi } from '#server/language/messages/vi/agenda-failures.ts'
import { AGENDA_FAILURES } from './contract.ts'

it('says every refusal in both languages, and no other', () => {
  expect(Object.keys(vi).sort()).toEqual([...AGENDA_FAILURES].sort())
  expect(Object.keys(en).sort()).toEqual([...AGENDA_FAILURES].sort())
})
