import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { sortKey } from '#server/language/collation.ts'
import { formatIsoDay, isoDay } from './case-day.ts'
import type { CaseId, CaseRecord, VersionRecord, WorkRecord } from './case-record.ts'
import type { CaseHead, CaseSectionText } from './content/contract.ts'
import { CaseHeadRow } from './contract.ts'

export type Db = Tx | PrismaClient

/** Rows come with what says whether they are to be looked at again. */
export const WITH_REVIEW = { reviews: { where: { settledAt: null }, select: { documentId: true }, take: 1 } } as const
export type CaseRow = Prisma.CaseGetPayload<{ include: typeof WITH_REVIEW }>

/** One case, whoever asks: case-access.ts decides. */
export async function loadCase(db: Db, id: string): Promise<CaseRecord | null> {
  const row = await db.case.findUnique({ where: { id }, include: WITH_REVIEW })
  return row && toRecord(row)
}

export async function loadCases(db: Db, ids: readonly string[]): Promise<CaseRecord[]> {
  if (ids.length === 0) return []
  const rows = await db.case.findMany({ where: { id: { in: [...ids] } }, include: WITH_REVIEW })
  const records = new Map(rows.map((row) => [row.id, toRecord(row)]))
  return ids.flatMap((id) => records.get(id) ?? [])
}

/** Holds a case until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${id}::uuid FOR UPDATE`
}

/** Makes two requests for the same new case come one after the other. */
export async function lockNewCase(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`case:${id}`}, 0))`
}

export interface NewCase {
  readonly id: string
  readonly clusterId: string
  readonly departmentId: string
  readonly head: CaseHead
  /** What it begins with; empty unless it was made from another. */
  readonly sections?: readonly CaseSectionText[]
  readonly derivedFromId?: string
  readonly isDemo: boolean
  readonly createdById: string
  readonly at: Date
}

/** A new draft with what is written on. */
export async function insertCase(tx: Tx, one: NewCase): Promise<void> {
  const { id, clusterId, departmentId, head, sections = [], derivedFromId, isDemo, createdById, at } = one
  await tx.case.create({
    data: {
      ...{ id, clusterId, departmentId, derivedFromId, isDemo, createdById },
      ...columnsOf(head),
      createdAt: at,
      changedAt: at,
      work: { create: { head, sections: toJson(sections), updatedById: createdById, updatedAt: at, openedAt: at } },
    },
  })
}

/** The head as its readers are given it from now on. */
export function columnsOf(head: CaseHead) {
  const { title, field, place, periodFrom, periodTo, status, visibility, sharedWith } = head
  return {
    ...{ title, field, place, status, visibility },
    titleSortKey: sortKey(title),
    sharedWith: [...sharedWith],
    periodFrom: periodFrom && isoDay(periodFrom),
    periodTo: periodTo && isoDay(periodTo),
  }
}

export async function updateCase(tx: Tx, id: string, data: Prisma.CaseUncheckedUpdateInput): Promise<void> {
  await tx.case.update({ where: { id }, data })
}

export async function loadWork(db: Db, caseId: string): Promise<WorkRecord | null> {
  const row = await db.caseWork.findUnique({ where: { caseId } })
  if (!row) return null
  const { version, updatedById, updatedAt } = row
  return { head: headOf(row.head), sections: sectionsOf(row.sections), version, updatedById, updatedAt }
}

export async function insertWorkOnce(tx: Tx, caseId: string, work: Omit<WorkRecord, 'version'>): Promise<void> {
  const { head, sections, updatedById, updatedAt } = work
  const data = [{ caseId, head, sections: toJson(sections), updatedById, updatedAt, openedAt: updatedAt }]
  await tx.caseWork.createMany({ data, skipDuplicates: true })
}

/** Somebody opens it for writing. */
export async function noteOpened(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx.caseWork.update({ where: { caseId }, data: { openedAt: at } })
}

export async function updateWorkHead(
  tx: Tx,
  caseId: string,
  work: { head: CaseHead; version: number; by: string; at: Date },
): Promise<void> {
  const { head, version, by, at } = work
  await tx.caseWork.update({ where: { caseId }, data: { head, version, updatedById: by, updatedAt: at } })
}

/** The text as it was last saved; who wrote is known to the hub. */
export async function updateWorkText(
  tx: Tx,
  caseId: string,
  sections: readonly CaseSectionText[],
  at: Date,
): Promise<void> {
  await tx.caseWork.update({ where: { caseId }, data: { sections: toJson(sections), updatedAt: at } })
  await tx.case.update({ where: { id: caseId }, data: { changedAt: at } })
}

export async function insertVersion(tx: Tx, caseId: string, version: VersionRecord): Promise<void> {
  const { number, head, sections, publishedById, at } = version
  await tx.caseVersion.create({ data: { caseId, number, head, sections: toJson(sections), publishedById, at } })
}

export async function loadVersion(db: Db, caseId: string, number: number): Promise<VersionRecord | null> {
  const row = await db.caseVersion.findUnique({ where: { caseId_number: { caseId, number } } })
  return row && toVersion(row)
}

/** All versions without what they say, the newest first. */
export async function listVersions(
  db: Db,
  caseId: string,
): Promise<{ number: number; publishedById: string; at: Date }[]> {
  return db.caseVersion.findMany({
    where: { caseId },
    orderBy: { number: 'desc' },
    select: { number: true, publishedById: true, at: true },
  })
}

export async function recordTransition(
  tx: Tx,
  caseId: string,
  change: { act: string; reason: string | null; version: number; actorId: string; at: Date },
): Promise<void> {
  await tx.caseTransition.create({ data: { id: newId(), caseId, ...change } })
}

export async function loadTransitions(db: Db, caseId: string) {
  return db.caseTransition.findMany({ where: { caseId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
}

/** Every case, for the search. */
export async function loadCaseIds(db: Db): Promise<string[]> {
  return (await db.case.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}

export function toRecord(row: CaseRow): CaseRecord {
  const { id, clusterId, code, externalId, departmentId, state, published, publishedAt, withdrawal } = row
  const { derivedFromId, isDemo, createdById, createdAt, changedAt, reviews } = row
  return {
    ...{ clusterId, code, externalId, departmentId, state, published, publishedAt, withdrawal },
    ...{ derivedFromId, isDemo, createdById, createdAt, changedAt },
    id: id as CaseId, // a key of this table
    needsReview: state === 'published' && reviews.length > 0,
    head: headOf({ ...row, periodFrom: formatIsoDay(row.periodFrom), periodTo: formatIsoDay(row.periodTo) }),
  }
}

function toVersion(row: Prisma.CaseVersionGetPayload<object>): VersionRecord {
  const { number, publishedById, at } = row
  return { number, publishedById, at, head: headOf(row.head), sections: sectionsOf(row.sections) }
}

function headOf(value: unknown): CaseHead {
  return CaseHeadRow.parse(value) as CaseHead // its days are refined there
}

function sectionsOf(value: Prisma.JsonValue): CaseSectionText[] {
  return value as unknown as CaseSectionText[] // written by this file only
}

export function toJson(sections: readonly CaseSectionText[]): Prisma.InputJsonValue {
  return sections as unknown as Prisma.InputJsonValue // plain JSON, by its type
}
