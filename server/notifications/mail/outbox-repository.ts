import { Prisma, type PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { MailKind, NoticeParams } from '../contract.ts'

type Db = Tx | PrismaClient

export interface NewMail {
  readonly recipientId: string
  readonly noticeId: string | null
  readonly kind: MailKind
  readonly about: { readonly kind: string; readonly id: string }
  readonly params: NoticeParams
  readonly key: string
  readonly dueAt: Date
}

/** A mail that one dispatcher has for itself until the claim runs out. */
export interface ClaimedMail extends Omit<NewMail, 'dueAt'> {
  readonly id: string
  /** This attempt, from 1: whoever was overtaken by another claim changes nothing any more. */
  readonly attempts: number
}

/** Writes each mail once per person and event; answers how many are new. */
export async function insertMailsOnce(tx: Tx, mails: readonly NewMail[], at: Date): Promise<number> {
  if (mails.length === 0) return 0
  const { count } = await tx.outboxMail.createMany({
    data: mails.map(({ about, params, ...row }) => ({
      ...row,
      id: newId<'mail'>(),
      aboutKind: about.kind,
      aboutId: about.id,
      params: { ...params },
      createdAt: at,
    })),
    skipDuplicates: true,
  })
  return count
}

interface ClaimedRow {
  id: string
  recipientId: string
  noticeId: string | null
  kind: string
  aboutKind: string
  aboutId: string
  params: unknown
  key: string
  attempts: number
}

/**
 * Takes the next mail that is due, or one whose dispatcher went away in the middle. One statement: the claim stands
 * before anything is sent, and two dispatchers never take the same row (SKIP LOCKED).
 */
export async function claimNextMail(db: Db, now: Date, claimedUntil: Date): Promise<ClaimedMail | null> {
  const rows = await db.$queryRaw<ClaimedRow[]>(Prisma.sql`
    UPDATE "OutboxMail" SET "state" = 'sending', "attempts" = "attempts" + 1, "claimedUntil" = ${claimedUntil}::timestamptz
    WHERE "id" = (
      SELECT "id" FROM "OutboxMail"
      WHERE ("state" = 'waiting' AND "dueAt" <= ${now}::timestamptz) OR ("state" = 'sending' AND "claimedUntil" < ${now}::timestamptz)
      ORDER BY "dueAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text, "recipientId"::text, "noticeId"::text, "kind", "aboutKind", "aboutId"::text, "params", "key",
      "attempts"`)
  const row = rows[0]
  if (!row) return null
  const { aboutKind, aboutId, kind, params, ...rest } = row
  return {
    ...rest,
    kind: kind as MailKind, // written by insertMailsOnce only
    about: { kind: aboutKind, id: aboutId },
    params: params as NoticeParams,
  }
}

/** The end of a claim: only of this very attempt. */
async function settle(
  db: Db,
  mail: Pick<ClaimedMail, 'id' | 'attempts'>,
  data: Prisma.OutboxMailUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await db.outboxMail.updateMany({
    where: { id: mail.id, state: 'sending', attempts: mail.attempts },
    data: { ...data, claimedUntil: null },
  })
  return count === 1
}

export const markSent = (db: Db, mail: ClaimedMail, at: Date) =>
  settle(db, mail, { state: 'sent', endedAt: at, lastError: null })
export const markDropped = (db: Db, mail: ClaimedMail, at: Date, why: string) =>
  settle(db, mail, { state: 'dropped', endedAt: at, lastError: why })
export const markFailed = (db: Db, mail: ClaimedMail, at: Date, error: string) =>
  settle(db, mail, { state: 'failed', endedAt: at, lastError: error })
export const retryLater = (db: Db, mail: ClaimedMail, dueAt: Date, error: string) =>
  settle(db, mail, { state: 'waiting', dueAt, lastError: error })
/** Handed back untried, e.g. because quiet hours have begun. */
export const postpone = (db: Db, mail: ClaimedMail, dueAt: Date) =>
  settle(db, mail, { state: 'waiting', dueAt, attempts: mail.attempts - 1 })

export interface MailboxOwner {
  readonly id: string
  readonly email: string
  readonly fullName: string
  readonly honorific: 'ong' | 'ba' | null
  readonly locale: 'vi' | 'en'
  readonly isActive: boolean
}

export async function loadMailboxOwner(db: Db, userId: string): Promise<MailboxOwner | null> {
  const row = await db.user.findUnique({
    where: { id: userId },
    select: { id: true, email: true, fullName: true, honorific: true, locale: true, status: true },
  })
  if (!row) return null
  const { locale, status, ...rest } = row
  return { ...rest, locale: locale === 'en' ? 'en' : 'vi', isActive: status === 'active' }
}

export interface MailRow {
  readonly id: string
  readonly kind: string
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped'
  readonly attempts: number
  readonly lastError: string | null
  readonly createdAt: Date
  readonly dueAt: Date
  readonly recipient: { readonly fullName: string; readonly email: string }
}

/** What an administrator looks after: given up first, then what was tried in vain and will be again. */
export async function loadTroubledMails(db: Db, limit: number): Promise<MailRow[]> {
  const rows = await db.outboxMail.findMany({
    where: { OR: [{ state: 'failed' }, { state: { in: ['waiting', 'sending'] }, attempts: { gt: 0 } }] },
    orderBy: [{ state: 'desc' }, { createdAt: 'desc' }],
    take: limit,
    include: { recipient: { select: { fullName: true, email: true } } },
  })
  return rows.map(({ id, kind, state, attempts, lastError, createdAt, dueAt, recipient }) => ({
    id,
    kind,
    state,
    attempts,
    lastError,
    createdAt,
    dueAt,
    recipient,
  }))
}

export async function countMails(db: Db, sentSince: Date) {
  const [waiting, failed, sent] = await Promise.all([
    db.outboxMail.count({ where: { state: { in: ['waiting', 'sending'] } } }),
    db.outboxMail.count({ where: { state: 'failed' } }),
    db.outboxMail.count({ where: { state: 'sent', endedAt: { gte: sentSince } } }),
  ])
  return { waiting, failed, sent }
}

/** Failed mails get a fresh set of attempts, with the Message-ID they had; without ids all of them. Answers their ids. */
export async function reviveFailed(tx: Tx, ids: readonly string[] | null, at: Date): Promise<string[]> {
  const rows = await tx.outboxMail.findMany({
    where: { state: 'failed', ...(ids ? { id: { in: [...ids] } } : {}) },
    select: { id: true },
  })
  const found = rows.map((row) => row.id)
  await tx.outboxMail.updateMany({
    where: { id: { in: found }, state: 'failed' },
    data: { state: 'waiting', attempts: 0, dueAt: at, endedAt: null },
  })
  return found
}

/** Mails of before that are over: sent, dropped or given up. */
export async function deleteMailsBefore(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.outboxMail.deleteMany({
    where: { createdAt: { lt: before }, state: { in: ['sent', 'dropped', 'failed'] } },
  })
  return count
}
