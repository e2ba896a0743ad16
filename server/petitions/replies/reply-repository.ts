import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { Db } from '../drafts/petition-repository.ts'
import type { ReplyOutcome } from './content/contract.ts'

/** A letter that answers, with what it says of which clauses. */
export interface ReplyRecord {
  readonly id: string
  readonly petitionId: string
  readonly reference: string
  readonly repliedOn: LocalDate
  readonly authority: string
  readonly summary: string
  readonly remindOn: LocalDate | null
  readonly recordedById: string
  readonly recordedAt: Date
  readonly lines: readonly { readonly cid: string; readonly outcome: ReplyOutcome }[]
}

const INCLUDE = { lines: { orderBy: { place: 'asc' } } } as const

/** Oldest first: what is recorded later stands. */
export async function loadReplies(db: Db, petitionIds: readonly string[]): Promise<ReplyRecord[]> {
  if (petitionIds.length === 0) return []
  const rows = await db.petitionReply.findMany({
    where: { petitionId: { in: [...petitionIds] } },
    include: INCLUDE,
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toRecord)
}

export async function loadReply(db: Db, id: string): Promise<ReplyRecord | null> {
  const row = await db.petitionReply.findUnique({ where: { id }, include: INCLUDE })
  return row && toRecord(row)
}

export async function insertReply(tx: Tx, { lines, repliedOn, remindOn, ...reply }: ReplyRecord): Promise<void> {
  await tx.petitionReply.create({
    data: {
      ...reply,
      repliedOn: column(repliedOn),
      remindOn: remindOn && column(remindOn),
      lines: { create: lines.map((line, place) => ({ ...line, place })) },
    },
  })
}

/** The day that a petition asks to be answered by, where one was set. */
export async function loadAskedDays(db: Db, petitionIds: readonly string[]): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await db.petitionReplyDue.findMany({ where: { petitionId: { in: [...petitionIds] } } })
  return new Map(rows.map(({ petitionId, dueOn }) => [petitionId, dayOf(dueOn)]))
}

export async function saveAskedDay(tx: Tx, petitionId: string, dueOn: LocalDate, by: { id: string; at: Date }) {
  const row = { dueOn: column(dueOn), setById: by.id, setAt: by.at }
  await tx.petitionReplyDue.upsert({ where: { petitionId }, create: { petitionId, ...row }, update: row })
}

/** Petitions that wait for an answer, whoever may read them: for the reminders. */
export async function loadWaitingIds(db: Db): Promise<string[]> {
  const rows = await db.petition.findMany({
    where: { stage: { in: ['issued', 'received', 'processing', 'answered_partly'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** Fields of items, for what their clauses are about. */
export async function loadItemFields(db: Db, itemIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.petitionItem.findMany({
    where: { id: { in: [...itemIds] }, field: { not: null } },
    select: { id: true, field: true },
  })
  return new Map(rows.flatMap(({ id, field }) => (field === null ? [] : [[id, field]])))
}

function toRecord(row: {
  id: string
  petitionId: string
  reference: string
  repliedOn: Date
  authority: string
  summary: string
  remindOn: Date | null
  recordedById: string
  recordedAt: Date
  lines: readonly { cid: string; outcome: ReplyOutcome }[]
}): ReplyRecord {
  return {
    ...row,
    repliedOn: dayOf(row.repliedOn),
    remindOn: row.remindOn && dayOf(row.remindOn),
    lines: row.lines.map(({ cid, outcome }) => ({ cid, outcome })),
  }
}

function dayOf(value: Date): LocalDate {
  return value.toISOString().slice(0, 10) as LocalDate // a DATE column
}

function column(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
