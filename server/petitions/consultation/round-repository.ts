import type { Prisma } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { Db } from '../drafts/petition-repository.ts'
import type { Answer, RoundClause, RoundRecord, Statement, StatementLine } from './round-record.ts'

const INCLUDE = { clauses: { orderBy: { position: 'asc' } } } satisfies Prisma.PetitionRoundInclude
type RoundRow = Prisma.PetitionRoundGetPayload<{ include: typeof INCLUDE }>

/** Rounds of a petition, the newest first. */
export async function loadRounds(db: Db, petitionId: string): Promise<RoundRecord[]> {
  const rows = await db.petitionRound.findMany({
    where: { petitionId },
    include: INCLUDE,
    orderBy: { number: 'desc' },
  })
  return rows.map(toRound)
}

export type NewRound = Omit<RoundRecord, 'closedById' | 'closedAt' | 'closeReason'>

export async function insertRound(tx: Tx, { clauses, deadline, ...row }: NewRound): Promise<void> {
  await tx.petitionRound.create({
    data: {
      ...row,
      deadline: dateOf(deadline),
      clauses: { create: clauses.map((clause) => ({ ...clause })) },
    },
  })
}

/** Closes it unless it was closed; answers whether it was open. */
export async function recordClosing(
  tx: Tx,
  roundId: string,
  closing: { readonly by: string; readonly at: Date; readonly reason: string | null },
): Promise<boolean> {
  const { count } = await tx.petitionRound.updateMany({
    where: { id: roundId, closedAt: null },
    data: { closedById: closing.by, closedAt: closing.at, closeReason: closing.reason },
  })
  return count === 1
}

/** Everything said in these rounds, in the order it was said. */
export async function loadStatements(db: Db, roundIds: readonly string[]): Promise<Statement[]> {
  if (roundIds.length === 0) return []
  return db.petitionStatement.findMany({
    where: { roundId: { in: [...roundIds] } },
    include: { lines: { select: { cid: true, contentHash: true, ofText: true, position: true, comment: true } } },
    orderBy: [{ sentAt: 'asc' }, { number: 'asc' }],
  })
}

export async function insertStatement(tx: Tx, { lines, ...row }: Statement): Promise<void> {
  await tx.petitionStatement.create({
    data: { ...row, lines: { create: lines.map((line: StatementLine) => ({ ...line })) } },
  })
}

/** Every answer given in these rounds, the oldest first. */
export async function loadAnswers(db: Db, roundIds: readonly string[]): Promise<(Answer & { roundId: string })[]> {
  if (roundIds.length === 0) return []
  return db.petitionAnswer.findMany({
    where: { roundId: { in: [...roundIds] } },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  })
}

export async function insertAnswer(tx: Tx, answer: Omit<Answer, 'id'> & { roundId: string }): Promise<void> {
  await tx.petitionAnswer.create({ data: { ...answer, id: newId() } })
}

export function loadPositionDraft(db: Db, roundId: string, departmentId: string) {
  return db.petitionPositionDraft.findMany({ where: { roundId, departmentId } })
}

export async function writePositionDraft(tx: Tx, row: Prisma.PetitionPositionDraftUncheckedCreateInput): Promise<void> {
  const { roundId, departmentId, cid, ...said } = row
  await tx.petitionPositionDraft.upsert({
    where: { roundId_departmentId_cid: { roundId, departmentId, cid } },
    create: row,
    update: said,
  })
}

export async function forgetPositionDraft(tx: Tx, roundId: string, departmentId?: string): Promise<void> {
  await tx.petitionPositionDraft.deleteMany({ where: { roundId, ...(departmentId && { departmentId }) } })
}

/** The bytes of a named version of the text. */
export async function loadVersionState(db: Db, versionId: string): Promise<Uint8Array> {
  return (await db.draftVersion.findUniqueOrThrow({ where: { id: versionId }, select: { state: true } })).state
}

function dateOf(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

function toRound({ deadline, clauses, ...row }: RoundRow): RoundRecord {
  return {
    ...row,
    deadline: deadline.toISOString().slice(0, 10) as LocalDate, // a DATE column
    clauses: clauses.map(({ roundId: _round, ...clause }): RoundClause => clause),
  }
}
