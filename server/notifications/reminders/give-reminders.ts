import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import { addDays, type LocalDate, localDate } from '#server/language/dates.ts'
import { type TellDeps, type Telling, tell } from '../tell.ts'
import {
  type ComingWorkshop,
  DAYS_BEFORE,
  type DueTask,
  taskReminderAt,
  workshopReminderAt,
} from './reminder-moments.ts'
import { insertGivenOnce, loadGiven } from './reminder-repository.ts'

/** What reminders are given of; the modules that own the deadlines know. */
export interface DeadlinePorts {
  /** Open tasks due on these days, both included. */
  tasksDue(from: LocalDate, to: LocalDate): Promise<readonly DueTask[]>
  /** Workshops that begin after `from` and not after `to`. */
  workshopsStarting(from: Date, to: Date): Promise<readonly ComingWorkshop[]>
  /** Everyone invited to one of them, asked for inside the transaction that tells them. */
  invitedTo(work: UnitOfWork, workshopId: string): Promise<readonly string[]>
}

export interface ReminderDeps extends TellDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly clock: Clock
  readonly deadlines: DeadlinePorts
}

const DAY = 24 * 60 * 60 * 1000

interface Reminder {
  readonly key: string
  readonly telling: (work: UnitOfWork) => Promise<Omit<Telling, 'key'>>
}

/** Gives the reminders whose moment has come: each once, over restarts and by any number of processes. */
export async function giveReminders(deps: ReminderDeps): Promise<void> {
  const now = deps.clock.now()
  const due = [...(await ofTasks(deps, now)), ...(await ofWorkshops(deps, now))]
  const given = await loadGiven(
    deps.prisma,
    due.map((reminder) => reminder.key),
  )
  for (const { key, telling } of due) {
    if (given.has(key)) continue
    await deps.transactor.run(async (work) => {
      if (await insertGivenOnce(work.tx, key, now)) await tell(deps, work, { ...(await telling(work)), key })
    })
  }
}

async function ofTasks(deps: ReminderDeps, now: Date): Promise<Reminder[]> {
  const today = localDate(now)
  const tasks = await deps.deadlines.tasksDue(today, addDays(today, DAYS_BEFORE))
  return tasks.flatMap((task) => {
    const when = taskReminderAt(task, now)
    if (!when) return []
    const { assigneeId, about, kind } = task
    return [
      {
        key: `task-due:${task.id}:${task.due}:${when}`,
        telling: async () => ({ kind: 'task-due', recipients: [assigneeId], about, params: { task: kind, when } }),
      },
    ]
  })
}

async function ofWorkshops(deps: ReminderDeps, now: Date): Promise<Reminder[]> {
  const coming = await deps.deadlines.workshopsStarting(now, new Date(now.getTime() + DAY))
  return coming.flatMap((workshop) => {
    const kind = workshopReminderAt(workshop, now)
    if (!kind) return []
    return [
      {
        // Moved to another time, it is reminded of anew.
        key: `${kind}:${workshop.id}:${workshop.startsAt.toISOString()}`,
        telling: async (work) => ({
          kind,
          recipients: await deps.deadlines.invitedTo(work, workshop.id),
          about: { kind: 'workshop', id: workshop.id },
        }),
      },
    ]
  })
}
