import { addDays, type LocalDate, type LocalTime, toInstant } from '#server/language/dates.ts'

/** An open task with a deadline (tasks gives it). */
export interface DueTask {
  readonly id: string
  readonly assigneeId: string
  readonly kind: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly due: LocalDate
  readonly createdAt: Date
}

/** A workshop whose invitations are out and which has not begun (workshops gives it). */
export interface ComingWorkshop {
  readonly id: string
  readonly startsAt: Date
}

/** Reminders of days come when offices open. */
const MORNING = '08:00' as LocalTime // written so
const HOUR = 60 * 60 * 1000
export const DAYS_BEFORE = 2

/**
 * The reminder of a deadline whose time has come: two days before, and on the day. One that a stopped server missed is
 * given late, but not once the next one is due; a task asked for later than its moment needs none.
 */
export function taskReminderAt(task: Pick<DueTask, 'due' | 'createdAt'>, now: Date): 'soon' | 'today' | null {
  const soon = toInstant(addDays(task.due, -DAYS_BEFORE), MORNING)
  const today = toInstant(task.due, MORNING)
  const over = toInstant(addDays(task.due, 1), '00:00' as LocalTime) // written so
  if (soon <= now && now < today) return task.createdAt <= soon ? 'soon' : null
  if (today <= now && now < over) return task.createdAt <= today ? 'today' : null
  return null
}

/** A day before a workshop, and an hour before it. */
export function workshopReminderAt(
  workshop: Pick<ComingWorkshop, 'startsAt'>,
  now: Date,
): 'workshop-tomorrow' | 'workshop-soon' | null {
  const left = workshop.startsAt.getTime() - now.getTime()
  if (left <= 0 || left > 24 * HOUR) return null
  return left <= HOUR ? 'workshop-soon' : 'workshop-tomorrow'
}
