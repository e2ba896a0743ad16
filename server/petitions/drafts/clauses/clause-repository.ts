import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { isTextSection } from '#realtime/protocol/petition-text/text-styles.ts'
import type { Prisma } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../petition-repository.ts'
import { clauseIdOf } from './clause-id.ts'
import type { DescentRow } from './lineage.ts'
import type { ClauseText } from './read-clauses.ts'
import type { Descent } from './trace-descent.ts'

/** A clause as it lies in the read-model. */
export interface ClauseRow extends ClauseText {
  readonly id: string
  readonly petitionId: string
  readonly position: number
  readonly firstSeenAt: Date
  readonly changedAt: Date
  /** No longer in the text. */
  readonly goneAt: Date | null
}

/** The read-model in reading order: what is in the text now. */
export async function loadClauses(db: Db, petitionId: string): Promise<ClauseRow[]> {
  const rows = await db.petitionClause.findMany({ where: { petitionId, goneAt: null }, orderBy: { position: 'asc' } })
  return rows.map(toClause)
}

/** Clauses that were in the text once, the former ones too. */
export async function loadAllClauses(db: Db, petitionIds: readonly string[]): Promise<ClauseRow[]> {
  if (petitionIds.length === 0) return []
  const rows = await db.petitionClause.findMany({ where: { petitionId: { in: [...petitionIds] } } })
  return rows.map(toClause)
}

export async function loadClausesById(db: Db, ids: readonly string[]): Promise<ClauseRow[]> {
  if (ids.length === 0) return []
  return (await db.petitionClause.findMany({ where: { id: { in: [...ids] } } })).map(toClause)
}

export async function loadDescents(
  db: Db,
  petitionIds: readonly string[],
): Promise<(DescentRow & { petitionId: string })[]> {
  if (petitionIds.length === 0) return []
  return db.petitionClauseLineage.findMany({
    where: { petitionId: { in: [...petitionIds] } },
    orderBy: [{ at: 'asc' }, { cid: 'asc' }],
  })
}

/** How many numbered clauses each of these petitions has now. */
export async function countClauses(db: Db, petitionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.petitionClause.groupBy({
    by: ['petitionId'],
    where: { petitionId: { in: [...petitionIds] }, kind: 'clause', goneAt: null },
    _count: true,
  })
  return new Map(rows.map(({ petitionId, _count }) => [petitionId, _count]))
}

export interface WrittenClause extends ClauseText {
  readonly position: number
  readonly isReworded: boolean
}

/** What the read-model becomes: rows new or changed, and which are no longer in the text. */
export interface ClauseChanges {
  readonly written: readonly WrittenClause[]
  readonly gone: readonly string[]
  readonly descents: { readonly added: readonly Descent[]; readonly removed: readonly Descent[] }
}

export async function writeClauses(tx: Tx, petitionId: string, changes: ClauseChanges, at: Date): Promise<void> {
  for (const { isReworded, ...clause } of changes.written) {
    const row = columnsOf(clause)
    await tx.petitionClause.upsert({
      where: { petitionId_cid: { petitionId, cid: clause.cid } },
      create: { ...row, id: clauseIdOf(petitionId, clause.cid), petitionId, firstSeenAt: at, changedAt: at },
      update: { ...row, goneAt: null, ...(isReworded && { changedAt: at }) },
    })
  }
  if (changes.gone.length > 0) {
    await tx.petitionClause.updateMany({
      where: { petitionId, cid: { in: [...changes.gone] } },
      data: { goneAt: at },
    })
  }
  for (const { cid, parentCid } of changes.descents.removed) {
    await tx.petitionClauseLineage.deleteMany({ where: { petitionId, cid, parentCid } })
  }
  await tx.petitionClauseLineage.createMany({
    data: changes.descents.added.map((descent) => ({ ...descent, petitionId, at })),
    skipDuplicates: true,
  })
}

function columnsOf({
  cid,
  position,
  kind,
  label,
  section,
  heading,
  text,
  content,
  contentHash,
}: Omit<WrittenClause, 'isReworded'>) {
  // Plain JSON, by its type.
  return {
    cid,
    position,
    kind,
    label,
    section,
    heading,
    text,
    content: content as unknown as Prisma.InputJsonValue,
    contentHash,
  }
}

function toClause({ content, section, ...row }: Prisma.PetitionClauseGetPayload<object>): ClauseRow {
  // Written by the projection only.
  return { ...row, section: isTextSection(section) ? section : null, content: content as unknown as TextJson[] }
}
