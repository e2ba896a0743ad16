import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { ItemAct, ItemState } from './content/contract.ts'
import { ItemContent } from './contract.ts'
import type { ItemId, ItemRecord, TransitionRecord } from './item-record.ts'

export type Db = Tx | PrismaClient
type ItemRow = Prisma.PetitionItemGetPayload<object>

/** One item, whoever asks: item-access.ts decides. */
export async function loadItem(db: Db, id: string): Promise<ItemRecord | null> {
  const row = await db.petitionItem.findUnique({ where: { id } })
  return row ? ((await toRecords(db, [row]))[0] ?? null) : null
}

export async function loadItemsById(db: Db, ids: readonly string[]): Promise<ItemRecord[]> {
  if (ids.length === 0) return []
  const rows = await db.petitionItem.findMany({ where: { id: { in: [...ids] } } })
  const records = await toRecords(db, rows)
  return ids.flatMap((id) => records.find((record) => record.id === id) ?? [])
}

/** Holds items until the transaction ends, always in the same order so that two commands cannot wait for each other. */
export async function lockItems(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) {
    await tx.$queryRaw`SELECT 1 FROM "PetitionItem" WHERE "id" = ${id}::uuid FOR UPDATE`
  }
}

/** Makes two requests for the same new item come one after the other. */
export async function lockNewItem(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`petition-item:${id}`}, 0))`
}

export interface NewItem {
  readonly id: string
  readonly clusterId: string
  readonly code: string | null
  readonly departmentId: string | null
  readonly state: ItemState
  readonly content: ItemContent
  readonly sentAt: Date | null
  readonly isDemo: boolean
  readonly createdById: string
  readonly at: Date
}

/** A new item with version 1 of its text. */
export async function insertItem(tx: Tx, item: NewItem): Promise<void> {
  const { id, content, createdById, at, ...row } = item
  await tx.petitionItem.create({
    data: {
      ...row,
      ...columnsOf(content),
      id,
      // The first version is nobody's save: no request can be taken for it.
      lastSaveId: newId(),
      sentVersion: item.sentAt ? 1 : null,
      createdById,
      createdAt: at,
      updatedById: createdById,
      updatedAt: at,
      versions: {
        create: { number: 1, content, authorId: createdById, startedAt: at, at, isKept: item.sentAt !== null },
      },
    },
  })
}

/** The text as it reads from now on. */
export async function updateText(
  tx: Tx,
  id: string,
  text: { content: ItemContent; version: number; saveId: string; by: string; at: Date },
): Promise<void> {
  await tx.petitionItem.update({
    where: { id },
    data: {
      ...columnsOf(text.content),
      version: text.version,
      lastSaveId: text.saveId,
      updatedById: text.by,
      updatedAt: text.at,
    },
  })
}

export interface StateChange {
  readonly act: ItemAct
  readonly from: ItemState
  readonly to: ItemState
  readonly reason: string | null
  readonly version: number
  readonly actorId: string
  readonly at: Date
}

/** The new state and its row of history, together; the text, its version and its dates stay as they are. */
export async function recordTransition(
  tx: Tx,
  id: string,
  change: StateChange,
  also: Pick<Prisma.PetitionItemUncheckedUpdateInput, 'submittedAt' | 'submittedById' | 'sentVersion' | 'sentAt'> = {},
): Promise<void> {
  await tx.petitionItem.update({ where: { id }, data: { state: change.to, ...also } })
  await tx.petitionItemTransition.create({
    data: {
      id: newId(),
      itemId: id,
      act: change.act,
      fromState: change.from,
      toState: change.to,
      reason: change.reason,
      version: change.version,
      actorId: change.actorId,
      at: change.at,
    },
  })
}

/** The code of the register, once. */
export async function setCode(tx: Tx, id: string, code: string): Promise<void> {
  await tx.petitionItem.update({ where: { id }, data: { code } })
}

export async function loadTransitions(db: Db, itemId: string): Promise<TransitionRecord[]> {
  const rows = await db.petitionItemTransition.findMany({
    where: { itemId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    act: row.act as ItemAct, // written by recordTransition only
    from: row.fromState,
    to: row.toState,
    reason: row.reason,
    version: row.version,
    actorId: row.actorId,
    at: row.at,
  }))
}

/** Rows as commands see them, with the departments that a composed item speaks for. */
export async function toRecords(db: Db, rows: readonly ItemRow[]): Promise<ItemRecord[]> {
  const origins = await loadOriginDepartments(
    db,
    rows.filter((row) => row.departmentId === null).map((row) => row.id),
  )
  return rows.map(({ id, content, title: _title, field: _field, urgency: _urgency, ...row }) => ({
    ...row,
    id: id as ItemId, // a key of this table
    content: ItemContent.parse(content),
    originDepartmentIds: origins.get(id) ?? [],
  }))
}

/** Departments of the origins of composed items, through every level of merging, in the order they were merged. */
async function loadOriginDepartments(db: Db, composedIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (composedIds.length === 0) return found
  const rows = await db.$queryRaw<{ root: string; departmentId: string }[]>`
    WITH RECURSIVE origin AS (
      SELECT m."composedId" AS root, m."originId", m."position"::text AS path
      FROM "PetitionItemMerge" m WHERE m."composedId" = ANY(${[...composedIds]}::uuid[])
      UNION ALL
      SELECT o.root, m."originId", o.path || '.' || m."position"
      FROM origin o JOIN "PetitionItemMerge" m ON m."composedId" = o."originId"
    )
    SELECT o.root, i."departmentId" FROM origin o JOIN "PetitionItem" i ON i."id" = o."originId"
    WHERE i."departmentId" IS NOT NULL ORDER BY o.path`
  for (const { root, departmentId } of rows) {
    const own = found.get(root) ?? []
    if (!own.includes(departmentId)) found.set(root, [...own, departmentId])
  }
  return found
}

function columnsOf(content: ItemContent) {
  return { content, title: content.title, field: content.field, urgency: content.urgency }
}

/** Every item, for the search. */
export async function loadItemIds(db: Db): Promise<string[]> {
  return (await db.petitionItem.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}
