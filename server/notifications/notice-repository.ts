import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { isNoticeKind, type NoticeFacts } from './contract.ts'

type Db = Tx | PrismaClient

export interface NewNotice extends NoticeFacts {
  readonly recipientId: string
  readonly key: string
  readonly inApp: boolean
  readonly digest: 'none' | 'waiting'
}

export interface NoticeRecord extends NoticeFacts {
  readonly id: string
  readonly recipientId: string
  readonly createdAt: Date
  readonly readAt: Date | null
}

/** Writes each notice once per person and event; answers those that are new. */
export async function insertNoticesOnce(
  tx: Tx,
  notices: readonly NewNotice[],
  at: Date,
): Promise<{ id: string; recipientId: string }[]> {
  if (notices.length === 0) return []
  return tx.notice.createManyAndReturn({
    data: notices.map(({ about, params, ...row }) => ({
      ...row,
      id: newId<'notice'>(),
      aboutKind: about.kind,
      aboutId: about.id,
      params: { ...params },
      createdAt: at,
    })),
    skipDuplicates: true,
    select: { id: true, recipientId: true },
  })
}

/** What a person's bell holds, the newest first; cut at so many, which nobody reads through. */
export async function loadNotices(
  db: Db,
  recipientId: string,
  filter: { readonly unreadOnly?: boolean; readonly kinds?: readonly string[] } = {},
): Promise<NoticeRecord[]> {
  const rows = await db.notice.findMany({
    where: {
      recipientId,
      inApp: true,
      ...(filter.unreadOnly ? { readAt: null } : {}),
      ...(filter.kinds ? { kind: { in: [...filter.kinds] } } : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows.flatMap(toRecord)
}

/** Unread notices by what they are about, for the number on the bell. */
export async function countUnread(
  db: Db,
  recipientId: string,
): Promise<{ aboutKind: string; aboutId: string; count: number }[]> {
  const rows = await db.notice.groupBy({
    by: ['aboutKind', 'aboutId'],
    where: { recipientId, inApp: true, readAt: null },
    _count: true,
  })
  return rows.map(({ _count, ...row }) => ({ ...row, count: _count }))
}

/** Marks own unread notices; without ids all of them. Answers how many. */
export async function markRead(tx: Tx, recipientId: string, ids: readonly string[] | null, at: Date): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { recipientId, readAt: null, ...(ids ? { id: { in: [...ids] } } : {}) },
    data: { readAt: at },
  })
  return count
}

/** What waits for the summary of a person, the oldest first. What was read meanwhile needs no summary. */
export async function loadWaitingForDigest(db: Db, recipientId: string, before: Date): Promise<NoticeRecord[]> {
  const rows = await db.notice.findMany({
    where: { recipientId, digest: 'waiting', createdAt: { lt: before }, readAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return rows.flatMap(toRecord)
}

export async function closeDigest(db: Db, recipientId: string, before: Date): Promise<void> {
  await db.notice.updateMany({
    where: { recipientId, digest: 'waiting', createdAt: { lt: before } },
    data: { digest: 'done' },
  })
}

/** People for whom something waits for a summary. */
export async function loadDigestRecipients(db: Db): Promise<{ recipientId: string; oldest: Date }[]> {
  const rows = await db.notice.groupBy({
    by: ['recipientId'],
    where: { digest: 'waiting', recipient: { status: 'active' } },
    _min: { createdAt: true },
  })
  return rows.flatMap((row) =>
    row._min.createdAt ? [{ recipientId: row.recipientId, oldest: row._min.createdAt }] : [],
  )
}

const MOST = 500

type NoticeRow = Prisma.NoticeGetPayload<object>

/** A kind that this version does not know any more is left out. */
function toRecord(row: NoticeRow): NoticeRecord[] {
  if (!isNoticeKind(row.kind)) return []
  return [
    {
      id: row.id,
      recipientId: row.recipientId,
      kind: row.kind,
      about: { kind: row.aboutKind, id: row.aboutId },
      params: row.params as NoticeRecord['params'], // written by insertNoticesOnce only
      createdAt: row.createdAt,
      readAt: row.readAt,
    },
  ]
}

/** Notices of before, read or not, with their mails; one that still waits for its summary or its mail stays. */
export async function deleteNoticesBefore(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.notice.deleteMany({
    where: {
      createdAt: { lt: before },
      digest: { not: 'waiting' },
      mails: { none: { state: { in: ['waiting', 'sending'] } } },
    },
  })
  return count
}
