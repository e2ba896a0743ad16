import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { isRoomKind, MeetingEvent, type MeetingEventKind } from './meeting-event.ts'
import { hashOfEvent, type LoggedEvent } from './meeting-log.ts'

/** What is appended: of the room, or of another module that shares the log; each parses its own kinds. */
export interface EventToAppend {
  readonly kind: string
  readonly v: number
  readonly payload: unknown
}

export interface MeetingHead {
  readonly id: string
  readonly lastSeq: number
  readonly lastHash: string
}

/** The meeting of a workshop, made when there is none, held until the transaction ends: its events come one by one. */
export async function holdMeeting(tx: Tx, workshopId: string, at: Date): Promise<MeetingHead> {
  await tx.$executeRaw`
    INSERT INTO "Meeting" ("id", "workshopId", "createdAt") VALUES (${newId<'meeting'>()}::uuid, ${workshopId}::uuid, ${at})
    ON CONFLICT ("workshopId") DO NOTHING`
  const [head] = await tx.$queryRaw<MeetingHead[]>`
    SELECT "id", "lastSeq", "lastHash" FROM "Meeting" WHERE "workshopId" = ${workshopId}::uuid FOR UPDATE`
  if (!head) throw new Error(`the meeting of workshop ${workshopId} is gone`)
  return head
}

export async function findMeeting(db: Tx | PrismaClient, workshopId: string): Promise<MeetingHead | null> {
  return db.meeting.findUnique({ where: { workshopId }, select: { id: true, lastSeq: true, lastHash: true } })
}

/** Appends one event behind the head; answers the new head. */
export async function appendEvent(
  tx: Tx,
  head: MeetingHead,
  event: EventToAppend,
  by: { at: Date; actorId: string | null; onBehalfOf: string | null },
): Promise<MeetingHead> {
  const row = { meetingId: head.id, seq: head.lastSeq + 1, prevHash: head.lastHash, ...event, ...by }
  // As it comes back from the database: what is undefined is not there.
  const payload = JSON.parse(JSON.stringify(event.payload)) as Prisma.InputJsonObject
  await tx.meetingEvent.create({ data: { ...row, payload } })
  const next = { lastSeq: row.seq, lastHash: hashOfEvent({ ...row, payload }) }
  await tx.meeting.update({ where: { id: head.id }, data: next })
  return { id: head.id, ...next }
}

/** The events after one, in order; null stands for one that is not the room's. */
export async function eventsAfter(
  db: Tx | PrismaClient,
  meetingId: string,
  seq: number,
): Promise<{ seq: number; event: MeetingEvent | null }[]> {
  const rows = await db.meetingEvent.findMany({
    where: { meetingId, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    select: { seq: true, kind: true, v: true, payload: true },
  })
  return rows.map(({ seq: at, ...row }) => ({ seq: at, event: isRoomKind(row.kind) ? MeetingEvent.parse(row) : null }))
}

/** The rows after one, whole and in order, whoever wrote them. */
export async function rowsAfter(db: Tx | PrismaClient, meetingId: string, seq: number): Promise<LoggedEvent[]> {
  return db.meetingEvent.findMany({ where: { meetingId, seq: { gt: seq } }, orderBy: { seq: 'asc' } })
}

export async function wholeLog(db: Tx | PrismaClient, meetingId: string): Promise<LoggedEvent[]> {
  return db.meetingEvent.findMany({ where: { meetingId }, orderBy: { seq: 'asc' } })
}

export async function rowsOfNumbers(
  db: Tx | PrismaClient,
  meetingId: string,
  seqs: readonly number[],
): Promise<LoggedEvent[]> {
  return db.meetingEvent.findMany({ where: { meetingId, seq: { in: [...seqs] } }, orderBy: { seq: 'asc' } })
}

/** Rows of some kinds, in order: after a number all of them, or before one (null: from the end) so many. */
export async function rowsOfKinds(
  db: Tx | PrismaClient,
  meetingId: string,
  kinds: readonly MeetingEventKind[],
  which: { readonly after: number } | { readonly before: number | null; readonly most: number },
): Promise<LoggedEvent[]> {
  const kind = { in: [...kinds] }
  if ('after' in which) {
    return db.meetingEvent.findMany({ where: { meetingId, kind, seq: { gt: which.after } }, orderBy: { seq: 'asc' } })
  }
  const seq = which.before === null ? {} : { seq: { lt: which.before } }
  const rows = await db.meetingEvent.findMany({
    where: { meetingId, kind, ...seq },
    orderBy: { seq: 'desc' },
    take: which.most,
  })
  return rows.reverse()
}

/** Whether that author has said the message of that id. */
export async function isSaid(tx: Tx, meetingId: string, said: { id: string; userId: string }): Promise<boolean> {
  const row = await tx.meetingEvent.findFirst({
    where: { meetingId, kind: 'said', actorId: said.userId, payload: { path: ['id'], equals: said.id } },
    select: { seq: true },
  })
  return row !== null
}
