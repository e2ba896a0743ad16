import { expect, test } from 'vitest'
import { endOfWeek, taskGroup } from './task-group.ts'

test.each([
  ['2026-11-20', 'overdue'],
  ['2026-11-25', 'today'],
  ['2026-11-29', 'week'],
  ['2026-11-30', 'later'],
  [null, 'undated'],
] as const)('seen on Wednesday 25/11/2026, what is due %s is “%s”', (due, group) => {
  expect(taskGroup(due, '2026-11-25')).toBe(group)
})

test('the week ends on Sunday, also when today is Sunday', () => {
  expect(endOfWeek('2026-11-29')).toBe('2026-11-29')
  expect(endOfWeek('2026-11-30')).toBe('2026-12-06')
})
