import { expect, it } from 'vitest'
import { NO_CHANGES, workingDaysBetween } from '#server/language/working-days.ts'
import {
  dueOf,
  followState,
  reminderDue,
  stageOfReplies,
  standingOutcomes,
  waitedDays,
  workingDaysBefore,
} from './reply-rules.ts'

it('[RP2] the newest of a clause stands, and only "chưa trả lời" is no answer', () => {
  const lines = [
    { cid: 'a', outcome: 'refused' },
    { cid: 'b', outcome: 'unanswered' },
    { cid: 'a', outcome: 'guided' },
  ] as const
  expect([...standingOutcomes(lines)]).toEqual([
    ['a', 'guided'],
    ['b', 'unanswered'],
  ])
})

it('[RP3] stages follow from the clauses, back by a correction too, never out of closed or recalled', () => {
  expect(stageOfReplies('issued', { all: 5, answered: 0 })).toBe(null)
  expect(stageOfReplies('issued', { all: 5, answered: 2 })).toBe('answered_partly')
  expect(stageOfReplies('answered_partly', { all: 5, answered: 3 })).toBe(null)
  expect(stageOfReplies('answered_partly', { all: 5, answered: 5 })).toBe('answered')
  expect(stageOfReplies('answered', { all: 5, answered: 4 })).toBe('answered_partly')
  expect(stageOfReplies('closed', { all: 5, answered: 5 })).toBe(null)
  expect(stageOfReplies('recalled', { all: 5, answered: 5 })).toBe(null)
})

it('[RP4] the due day is the one asked for, else so many working days after the date, over Tết', () => {
  const calendar = { replyDays: 10, changes: NO_CHANGES }
  expect(dueOf({ asked: '2025-01-31', documentDate: '2024-12-06' }, calendar)).toBe('2025-01-31')
  expect(dueOf({ asked: null, documentDate: '2026-02-09' }, calendar)).toBe('2026-03-02')
  expect(followState('issued', '2026-03-02', '2026-03-02')).toBe('waiting')
  expect(followState('answered_partly', '2026-03-02', '2026-03-03')).toBe('overdue')
  expect(followState('answered', '2026-03-02', '2026-03-03')).toBe('answered')
})

it('[RP4] waiting counts working days: none on the weekend, none over Tết', () => {
  const days = { documentDate: '2026-02-13', due: '2026-02-24', until: '2026-02-26' } as const
  expect(waitedDays(days, NO_CHANGES)).toEqual({ waited: 4, overdue: 2 })
  expect(waitedDays({ ...days, until: '2026-02-13' }, NO_CHANGES)).toEqual({ waited: 0, overdue: 0 })
})

it('[RP5] reminders come seven working days before, on the day, seven after; the last one that has come', () => {
  const due = '2026-03-02'
  const before = workingDaysBefore(due, 7, NO_CHANGES)
  expect(before).toBe('2026-02-12') // the Thursday before Tết
  expect(workingDaysBetween(before, due, NO_CHANGES)).toBe(7)
  expect(reminderDue(due, '2026-02-11', NO_CHANGES)).toBe(null)
  expect(reminderDue(due, '2026-02-12', NO_CHANGES)).toBe('before')
  expect(reminderDue(due, '2026-02-27', NO_CHANGES)).toBe('before')
  expect(reminderDue(due, '2026-03-02', NO_CHANGES)).toBe('on')
  expect(reminderDue(due, '2026-03-10', NO_CHANGES)).toBe('on')
  expect(reminderDue(due, '2026-03-11', NO_CHANGES)).toBe('after')
})
