import type { PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'

export interface NewTask {
  readonly assigneeId: string
  readonly kind: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly params?: Readonly<Record<string, string | number>>
  /** yyyy-mm-dd */
  readonly due?: string | null
}

/** One open task per person, kind and subject: asked again, it is refreshed and open again. Answers whether it was not open before. */
export async function upsertTask(tx: Tx, task: NewTask, at: Date): Promise<boolean> {
  const { assigneeId, kind, about } = task
  const open = await tx.task.count({
    where: { assigneeId, kind, aboutKind: about.kind, aboutId: about.id, doneAt: null },
  })
  const params = { ...task.params }
  const due = task.due ? new Date(`${task.due}T00:00:00Z`) : null
  await tx.task.upsert({
    where: {
      assigneeId_kind_aboutKind_aboutId: {
        assigneeId: task.assigneeId,
        kind: task.kind,
        aboutKind: task.about.kind,
        aboutId: task.about.id,
      },
    },
    create: {
      id: newId<'task'>(),
      assigneeId: task.assigneeId,
      kind: task.kind,
      aboutKind: task.about.kind,
      aboutId: task.about.id,
      params,
      due,
      createdAt: at,
    },
    update: { params, due, doneAt: null },
  })
  return open === 0
}

/** Closes the open tasks of a kind about a subject; answers whose they were. */
export async function closeTasks(
  tx: Tx,
  where: { kind: string; about: { kind: string; id: string }; assigneeId?: string | undefined },
  at: Date,
): Promise<string[]> {
  const open = {
    kind: where.kind,
    aboutKind: where.about.kind,
    aboutId: where.about.id,
    doneAt: null,
    ...(where.assigneeId ? { assigneeId: where.assigneeId } : {}),
  }
  const rows = await tx.task.findMany({ where: open, select: { assigneeId: true } })
  await tx.task.updateMany({ where: open, data: { doneAt: at } })
  return rows.map((row) => row.assigneeId)
}

/** Open tasks of a person as rows: those with a deadline first, the nearest on top. */
export async function loadOpenTasks(prisma: PrismaClient, assigneeId: string) {
  return prisma.task.findMany({
    where: { assigneeId, doneAt: null },
    orderBy: [{ due: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }],
    take: 200,
  })
}

/** Open tasks of everybody that are due on these days (yyyy-mm-dd), both included. */
export async function loadTasksDue(prisma: PrismaClient, from: string, to: string) {
  const day = (date: string) => new Date(`${date}T00:00:00Z`)
  return prisma.task.findMany({
    where: { doneAt: null, due: { gte: day(from), lte: day(to) } },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
  })
}

/** How many open tasks are due until a day, overdue ones included. */
export async function countOpenTasksDue(prisma: PrismaClient, assigneeId: string, until: string): Promise<number> {
  return prisma.task.count({ where: { assigneeId, doneAt: null, due: { lte: new Date(`${until}T00:00:00Z`) } } })
}

/** Closes one task of a person, when its kind is among those given; answers whether there was one. */
export async function closeOwnTask(
  tx: Tx,
  where: { id: string; assigneeId: string; kinds: readonly string[] },
  at: Date,
) {
  const { count } = await tx.task.updateMany({
    where: { id: where.id, assigneeId: where.assigneeId, kind: { in: [...where.kinds] }, doneAt: null },
    data: { doneAt: at },
  })
  return count === 1
}
