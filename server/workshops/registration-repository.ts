import type { Delegate, Paper, PrismaClient } from '#server/database/generated/client.ts'
import type { DelegateId, PaperId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { nameSortKey } from '#server/language/collation.ts'
import type { DelegateRecord, PaperRecord } from './workshop-record.ts'

type Db = Tx | PrismaClient

/** Departments with at least one delegate or paper. */
export async function loadRegisteredDepartments(db: Db, workshopId: string): Promise<Set<string>> {
  const select = { departmentId: true } as const
  // One after the other: inside a transaction there is one connection.
  const delegates = await db.delegate.findMany({ where: { workshopId }, distinct: ['departmentId'], select })
  const papers = await db.paper.findMany({
    where: { workshopId, removedAt: null },
    distinct: ['departmentId'],
    select,
  })
  return new Set([...delegates, ...papers].map((row) => row.departmentId))
}

/** All delegates, sorted by tên within the workshop. */
export async function loadDelegates(db: Db, workshopId: string): Promise<DelegateRecord[]> {
  const rows = await db.delegate.findMany({ where: { workshopId }, orderBy: [{ nameSortKey: 'asc' }, { id: 'asc' }] })
  return rows.map(toDelegate)
}

/** The same with the account of who has one: for the meeting, where the person may sit at an own screen. */
export async function loadSeatedDelegates(
  db: Db,
  workshopId: string,
): Promise<(DelegateRecord & { readonly userId: string | null })[]> {
  const rows = await db.delegate.findMany({ where: { workshopId }, orderBy: [{ nameSortKey: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => ({ ...toDelegate(row), userId: row.userId }))
}

/** Accounts of delegates who have one. */
export async function loadDelegateAccounts(db: Db, workshopId: string): Promise<string[]> {
  const rows = await db.delegate.findMany({ where: { workshopId, userId: { not: null } }, select: { userId: true } })
  return rows.flatMap((row) => row.userId ?? [])
}

export async function loadDelegate(db: Db, workshopId: string, id: string): Promise<DelegateRecord | null> {
  const row = await db.delegate.findFirst({ where: { id, workshopId } })
  return row && toDelegate(row)
}

export interface NewDelegate {
  readonly id: string
  readonly workshopId: string
  readonly departmentId: string
  readonly pointId: string
  readonly fullName: string
  readonly office: string
  readonly createdAt: Date
  readonly createdById: string
}

export async function insertDelegates(tx: Tx, delegates: readonly NewDelegate[]): Promise<void> {
  await tx.delegate.createMany({
    data: delegates.map(({ pointId, ...row }) => ({
      ...row,
      connectionPointId: pointId,
      nameSortKey: nameSortKey(row.fullName),
    })),
  })
}

export async function updateDelegate(
  tx: Tx,
  id: string,
  words: { fullName: string; office: string; pointId: string; departmentId: string },
): Promise<void> {
  const { pointId, ...row } = words
  await tx.delegate.update({
    where: { id },
    data: { ...row, connectionPointId: pointId, nameSortKey: nameSortKey(row.fullName) },
  })
}

/** Answers the account of who is taken off the list, where there is one. */
export async function deleteDelegate(tx: Tx, id: string): Promise<string | null> {
  return (await tx.delegate.delete({ where: { id }, select: { userId: true } })).userId
}

/** Papers that stand, in the order of their departments is for the view; here oldest first. */
export async function loadPapers(db: Db, workshopId: string): Promise<PaperRecord[]> {
  const rows = await db.paper.findMany({
    where: { workshopId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toPaper)
}

/** Those taken back too: what was found of them goes. */
export async function loadAllPapers(db: Db, workshopId: string): Promise<PaperRecord[]> {
  const rows = await db.paper.findMany({ where: { workshopId }, orderBy: { id: 'asc' } })
  return rows.map(toPaper)
}

/** Every one that stands, for filling the index. */
export async function loadPaperIds(db: Db): Promise<string[]> {
  const rows = await db.paper.findMany({ where: { removedAt: null }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** One paper by its own id, removed ones too. */
export async function loadPaper(db: Db, id: string): Promise<PaperRecord | null> {
  const row = await db.paper.findUnique({ where: { id } })
  return row && toPaper(row)
}

export async function insertPaper(tx: Tx, paper: Omit<PaperRecord, 'removedAt'>): Promise<void> {
  await tx.paper.create({ data: paper })
}

export async function updatePaper(
  tx: Tx,
  id: string,
  change: { title?: string; authorName?: string; removedAt?: Date | null },
): Promise<void> {
  await tx.paper.update({ where: { id }, data: change })
}

function toDelegate(row: Delegate): DelegateRecord {
  return {
    id: row.id as DelegateId, // a key of this table
    departmentId: row.departmentId,
    pointId: row.connectionPointId,
    fullName: row.fullName,
    office: row.office,
  }
}

function toPaper(row: Paper): PaperRecord {
  return {
    id: row.id as PaperId, // a key of this table
    workshopId: row.workshopId,
    departmentId: row.departmentId,
    title: row.title,
    authorName: row.authorName,
    createdById: row.createdById,
    createdAt: row.createdAt,
    removedAt: row.removedAt,
  }
}
