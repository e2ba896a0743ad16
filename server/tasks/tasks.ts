import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { isId } from '#server/kernel/ids.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import { DONE_BY_READING, type TaskView } from './contract.ts'
import { endOfWeek, taskGroup } from './task-group.ts'
import { type TaskNoticesPort, tellOfTask } from './task-notices.ts'
import {
  closeOwnTask,
  closeTasks,
  countOpenTasksDue,
  loadOpenTasks,
  loadTasksDue,
  type NewTask,
  upsertTask,
} from './task-repository.ts'

export interface Tasks {
  /** Asks one person for one thing, inside the command that gives rise to it. */
  assign(work: UnitOfWork, task: NewTask): Promise<void>
  /** Marks as done, for one assignee or for all who were asked. */
  complete(
    work: UnitOfWork,
    where: { kind: string; about: { kind: string; id: string }; assigneeId?: string },
  ): Promise<void>
  /** "Đã xem": ends an own task whose kind is done by reading (DONE_BY_READING). Anything else is left as it is. */
  acknowledge(actor: Actor, taskId: string): Promise<void>
  /** What the actor has open, nearest deadline first. */
  mine(actor: Actor): Promise<TaskView[]>
  /** Open tasks of everybody due on these days, both included: for reminders. */
  dueBetween(from: LocalDate, to: LocalDate): Promise<DueTask[]>
  /** How many are due by the end of this week or overdue: the number on the rail. */
  countDue(actor: Actor): Promise<number>
}

/** What a reminder needs to know. */
export interface DueTask {
  readonly id: string
  readonly assigneeId: string
  readonly kind: string
  readonly about: TaskView['about']
  readonly due: LocalDate
  readonly createdAt: Date
}

export interface TasksDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly notices: TaskNoticesPort
}

export function createTasks(deps: TasksDeps): Tasks {
  /** Tells the open pages of a person that the list has moved. */
  const announce = (work: UnitOfWork, userId: string) =>
    work.afterCommit({
      name: 'tasks-changed',
      subject: { kind: 'tasks', id: userId, version: deps.clock.now().getTime() },
    })
  return {
    async assign(work, task) {
      const at = deps.clock.now()
      if (await upsertTask(work.tx, task, at)) await tellOfTask(deps, work, task, at)
      announce(work, task.assigneeId)
    },
    async complete(work, where) {
      for (const userId of await closeTasks(work.tx, { ...where, assigneeId: where.assigneeId }, deps.clock.now())) {
        announce(work, userId)
      }
    },
    async acknowledge(actor, id) {
      if (!isId(id)) return
      await deps.transactor.run(async (work) => {
        const own = { id, assigneeId: actor.userId, kinds: [...DONE_BY_READING] }
        if (!(await closeOwnTask(work.tx, own, deps.clock.now()))) return
        await deps.audit.append(work.tx, actor.userId, { action: 'task.acknowledge', subject: { kind: 'task', id } })
        announce(work, actor.userId)
      })
    },
    async mine(actor) {
      const today = localDate(deps.clock.now())
      const rows = await loadOpenTasks(deps.prisma, actor.userId)
      return rows.map((row) => {
        const due = row.due ? dayOf(row.due) : null
        return {
          id: row.id,
          kind: row.kind,
          about: { kind: row.aboutKind, id: row.aboutId },
          params: row.params as TaskView['params'], // written by upsertTask only
          due,
          group: taskGroup(due, today),
        }
      })
    },
    async dueBetween(from, to) {
      const rows = await loadTasksDue(deps.prisma, from, to)
      return rows.flatMap(({ id, assigneeId, kind, aboutKind, aboutId, due, createdAt }) =>
        due ? [{ id, assigneeId, kind, about: { kind: aboutKind, id: aboutId }, due: dayOf(due), createdAt }] : [],
      )
    },
    countDue: (actor) => countOpenTasksDue(deps.prisma, actor.userId, endOfWeek(localDate(deps.clock.now()))),
  }
}

function dayOf(column: Date): LocalDate {
  return column.toISOString().slice(0, 10) as LocalDate // a DATE column
}
