import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { MinutesStage } from './contract.ts'

export type Db = Tx | PrismaClient

const INCLUDE = {
  conclusions: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  comments: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  revisions: { orderBy: { number: 'desc' }, include: { signatures: { orderBy: { at: 'asc' } } } },
} satisfies Prisma.MinutesInclude

type Row = Prisma.MinutesGetPayload<{ include: typeof INCLUDE }>
export type Words = Readonly<Record<string, string>>
export type ConclusionRecord = Row['conclusions'][number]
export type CommentRecord = Row['comments'][number]
export type RevisionRecord = Row['revisions'][number]
export interface MinutesRecord extends Omit<Row, 'words'> {
  readonly words: Words
}

export async function loadMinutes(db: Db, workshopId: string): Promise<MinutesRecord | null> {
  const row = await db.minutes.findUnique({ where: { workshopId }, include: INCLUDE })
  return row && { ...row, words: row.words as Words } // written by this module only
}

/** Workshops that have minutes which more than their writers read, for filling the index. */
export async function loadMinutesIds(db: Db): Promise<string[]> {
  const rows = await db.minutes.findMany({ where: { stage: { not: 'drafting' } }, select: { workshopId: true } })
  return rows.map(({ workshopId }) => workshopId)
}

/** The same, held until the transaction ends: commands on one workshop's minutes come one after the other. */
export async function holdMinutes(tx: Tx, workshopId: string): Promise<MinutesRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM "Minutes" WHERE "workshopId" = ${workshopId}::uuid FOR UPDATE`
  return loadMinutes(tx, workshopId)
}

export interface FoldedFacts {
  readonly facts: string
  readonly factsHash: string
  readonly logSeq: number
  readonly logHash: string
  readonly foldedAt: Date
}

/** Once per workshop; answers whether this call made it. */
export async function insertMinutesOnce(
  tx: Tx,
  minutes: FoldedFacts & { readonly workshopId: string; readonly createdById: string },
): Promise<boolean> {
  const made = await tx.minutes.createMany({
    data: [{ ...minutes, words: {}, createdAt: minutes.foldedAt }],
    skipDuplicates: true,
  })
  return made.count === 1
}

export async function updateFacts(tx: Tx, workshopId: string, folded: FoldedFacts): Promise<void> {
  await tx.minutes.update({ where: { workshopId }, data: folded })
}

export async function updateWords(tx: Tx, workshopId: string, words: Words): Promise<void> {
  await tx.minutes.update({ where: { workshopId }, data: { words } })
}

export async function updateStage(
  tx: Tx,
  workshopId: string,
  stage: MinutesStage,
  more: Prisma.MinutesUpdateInput = {},
): Promise<void> {
  await tx.minutes.update({ where: { workshopId }, data: { stage, ...more } })
}

export async function markIssued(
  tx: Tx,
  workshopId: string,
  notice: { readonly number: string; readonly date: string; readonly at: Date },
): Promise<void> {
  await tx.minutes.update({
    where: { workshopId },
    data: { noticeNumber: notice.number, noticeDate: dayOf(notice.date), noticeIssuedAt: notice.at },
  })
}

export async function bumpVersion(tx: Tx, workshopId: string): Promise<number> {
  const { version } = await tx.minutes.update({
    where: { workshopId },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
  return version
}

export interface RevisionToInsert {
  readonly id: string
  readonly workshopId: string
  readonly number: number
  readonly hashVersion: number
  readonly hash: string
  readonly content: string
  readonly frozenById: string
  readonly frozenAt: Date
}

export async function insertRevision(tx: Tx, revision: RevisionToInsert): Promise<void> {
  await tx.minutesRevision.create({ data: revision })
}

export async function voidRevision(
  tx: Tx,
  id: string,
  by: { readonly userId: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx.minutesRevision.update({
    where: { id },
    data: { voidedById: by.userId, voidedAt: by.at, voidReason: by.reason },
  })
}

export async function insertSignature(
  tx: Tx,
  signature: {
    readonly revisionId: string
    readonly role: 'secretary' | 'chair'
    readonly hash: string
    readonly userId: string
    readonly fullName: string
    readonly office: string
    readonly departmentId: string
    readonly at: Date
  },
): Promise<void> {
  await tx.minutesSignature.create({ data: signature })
}

/** The signed text that stands; null while the text is open. */
export function standingRevision({ revisions }: Pick<MinutesRecord, 'revisions'>): RevisionRecord | null {
  return revisions.find(({ voidedAt }) => voidedAt === null) ?? null
}

/** A DATE column from a calendar day. */
export function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
