import { addDays, type LocalDate } from '#server/language/dates.ts'
import {
  addWorkingDays,
  type CalendarChanges,
  isWorkingDay,
  workingDaysBetween,
} from '#server/language/working-days.ts'
import type { PetitionStage } from '../drafts/content/contract.ts'
import { canGo } from '../drafts/petition.ts'
import type { FollowState, ReplyOutcome } from './content/contract.ts'

/** A clause is answered by anything but "Chưa trả lời". */
export function isAnswered(outcome: ReplyOutcome): boolean {
  return outcome !== 'unanswered'
}

/** What stands for each clause: the newest that was recorded of it. `lines` oldest first. */
export function standingOutcomes(
  lines: readonly { readonly cid: string; readonly outcome: ReplyOutcome }[],
): ReadonlyMap<string, ReplyOutcome> {
  return new Map(lines.map(({ cid, outcome }) => [cid, outcome]))
}

/** Where replies move a petition: all of its clauses answered, or some; null: it stays where it is. */
export function stageOfReplies(
  stage: PetitionStage,
  clauses: { readonly all: number; readonly answered: number },
): PetitionStage | null {
  if (clauses.answered === 0) return null
  const to = clauses.answered >= clauses.all ? 'answered' : 'answered_partly'
  return to !== stage && canGo(stage, to) ? to : null
}

/** Until when it is to be answered: as it asks, else so many working days after its date. */
export function dueOf(
  petition: { readonly asked: LocalDate | null; readonly documentDate: LocalDate },
  calendar: { readonly replyDays: number; readonly changes: CalendarChanges },
): LocalDate {
  return petition.asked ?? addWorkingDays(petition.documentDate, calendar.replyDays, calendar.changes)
}

export function followState(stage: PetitionStage, due: LocalDate, today: LocalDate): FollowState {
  if (stage === 'answered' || stage === 'closed') return 'answered'
  return today > due ? 'overdue' : 'waiting'
}

/** Working days before and after the due day on which is reminded. */
export const REMINDERS = ['before', 'on', 'after'] as const
export type Reminder = (typeof REMINDERS)[number]
const AHEAD = 7

/**
 * T-7, T0, T+7 in working days: the last of them that has come; null while none has. What was missed because nothing ran
 * that day is made up for, what is overtaken by the next one is not.
 */
export function reminderDue(due: LocalDate, today: LocalDate, changes: CalendarChanges): Reminder | null {
  if (today >= addWorkingDays(due, AHEAD, changes)) return 'after'
  if (today >= due) return 'on'
  return today >= workingDaysBefore(due, AHEAD, changes) ? 'before' : null
}

/** The last day from which so many working days lead to `day`. */
export function workingDaysBefore(day: LocalDate, count: number, changes: CalendarChanges): LocalDate {
  let earlier = day
  for (let left = count; left > 0; ) {
    if (isWorkingDay(earlier, changes)) left -= 1
    earlier = addDays(earlier, -1)
  }
  return earlier
}

/** Working days since it was issued, and beyond its due day; 0 while it is not. */
export function waitedDays(
  {
    documentDate,
    due,
    until,
  }: { readonly documentDate: LocalDate; readonly due: LocalDate; readonly until: LocalDate },
  changes: CalendarChanges,
): { readonly waited: number; readonly overdue: number } {
  return {
    waited: Math.max(0, workingDaysBetween(documentDate, until, changes)),
    overdue: Math.max(0, workingDaysBetween(due, until, changes)),
  }
}
