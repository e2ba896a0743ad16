import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'
import type { DiscussionRecord } from './discussion-record.ts'

export type Db = Tx | PrismaClient

/** One topic, whoever asks: discussion-access.ts decides. */
export async function loadDiscussion(db: Db, id: string): Promise<DiscussionRecord | null> {
  const row = await db.discussion.findUnique({ where: { id } })
  return row && toDiscussion(row)
}

export async function loadDiscussions(db: Db, ids: readonly string[]): Promise<DiscussionRecord[]> {
  if (ids.length === 0) return []
  return (await db.discussion.findMany({ where: { id: { in: [...ids] } } })).map(toDiscussion)
}

/** Holds a topic until the transaction ends. */
export async function lockDiscussion(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Discussion" WHERE "id" = ${id}::uuid FOR UPDATE`
}

export interface NewDiscussion {
  readonly id: string
  readonly clusterId: string
  readonly caseId: string | null
  readonly title: string
  readonly field: string | null
  readonly departmentId: string
  readonly isDemo: boolean
  readonly createdById: string
  readonly at: Date
}

/** Once: sent again it changes nothing; answers whether it was new. */
export async function insertDiscussion(tx: Tx, topic: NewDiscussion): Promise<boolean> {
  const { at, ...data } = topic
  const made = await tx.discussion.createMany({
    data: [{ ...data, createdAt: at, movedAt: at }],
    skipDuplicates: true,
  })
  return made.count > 0
}

/** `at`: something was said. */
export async function touchDiscussion(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.discussion.update({ where: { id }, data: { version: { increment: 1 }, ...(at && { movedAt: at }) } })
}

export async function updatePinned(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.discussion.update({ where: { id }, data: { pinnedAt: at } })
}

/** It is no topic any more; those that were merged into it follow it. */
export async function recordMerge(tx: Tx, id: string, targetId: string): Promise<void> {
  await tx.discussion.update({ where: { id }, data: { mergedIntoId: targetId, pinnedAt: null } })
  await tx.discussion.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: targetId } })
}

/** Every topic, for the search. */
export async function loadDiscussionIds(db: Db): Promise<string[]> {
  const rows = await db.discussion.findMany({
    where: { mergedIntoId: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

export async function loadDiscussionIdsOf(db: Db, caseId: string): Promise<string[]> {
  const rows = await db.discussion.findMany({ where: { caseId, mergedIntoId: null }, select: { id: true } })
  return rows.map(({ id }) => id)
}

export function toDiscussion(row: Prisma.DiscussionGetPayload<object>): DiscussionRecord {
  const { id, clusterId, caseId, title, field, departmentId, pinnedAt, mergedIntoId, isDemo } = row
  const { createdById, createdAt, movedAt } = row
  return {
    ...{ id, clusterId, caseId, title, departmentId, pinnedAt, mergedIntoId, isDemo, createdById, createdAt, movedAt },
    field: field as FieldCode | null, // written from the taxonomy only
  }
}
