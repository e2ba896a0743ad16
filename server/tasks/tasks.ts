import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { TaskView } from './contract.ts'
import { closeTasks, countOpenTasks, loadOpenTasks, type NewTask, upsertTask } from './task-repository.ts'

export interface Tasks {
  /** Asks one person for one thing, inside the command that gives rise to it. */
  assign(work: UnitOfWork, task: NewTask): Promise<void>
  /** Marks as done, for one assignee or for all who were asked. */
  complete(
    work: UnitOfWork,
    where: { kind: string; about: { kind: string; id: string }; assigneeId?: string },
  ): Promise<void>
  /** What the actor has open, nearest deadline first. */
  mine(actor: Actor): Promise<TaskView[]>
  countMine(actor: Actor): Promise<number>
}

export function createTasks(deps: { prisma: PrismaClient; clock: Clock }): Tasks {
  /** Tells the open pages of a person that the list has moved. */
  const announce = (work: UnitOfWork, userId: string) =>
    work.afterCommit({
      name: 'tasks-changed',
      subject: { kind: 'tasks', id: userId, version: deps.clock.now().getTime() },
    })
  return {
    async assign(work, task) {
      await upsertTask(work.tx, task, deps.clock.now())
      announce(work, task.assigneeId)
    },
    async complete(work, where) {
      for (const userId of await closeTasks(work.tx, { ...where, assigneeId: where.assigneeId }, deps.clock.now())) {
        announce(work, userId)
      }
    },
    mine: (actor) => loadOpenTasks(deps.prisma, actor.userId),
    countMine: (actor) => countOpenTasks(deps.prisma, actor.userId),
  }
}
