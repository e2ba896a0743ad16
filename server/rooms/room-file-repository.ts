import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { MeetingEvent, type PayloadOf } from './meeting-event.ts'

/** A file that a message brings, before and after it has come. */
export interface RoomFileRecord {
  /** Of the message. */
  readonly id: string
  readonly meetingId: string
  readonly seq: number
  readonly name: string
}

export interface BringingMessage extends RoomFileRecord {
  readonly workshopId: string
  readonly said: PayloadOf<'said'>
}

export async function insertRoomFileOnce(tx: Tx, file: RoomFileRecord): Promise<boolean> {
  const { count } = await tx.roomFile.createMany({ data: [file], skipDuplicates: true })
  return count === 1
}

/** The message that brings the file, with what it said. */
export async function loadBringingMessage(db: Tx | PrismaClient, id: string): Promise<BringingMessage | null> {
  const file = await db.roomFile.findUnique({ where: { id }, include: { meeting: { select: { workshopId: true } } } })
  if (!file) return null
  const { meeting, ...record } = file
  const row = await db.meetingEvent.findUnique({
    where: { meetingId_seq: { meetingId: file.meetingId, seq: file.seq } },
    select: { kind: true, v: true, payload: true },
  })
  const event = row && MeetingEvent.parse(row)
  return event?.kind === 'said' ? { ...record, workshopId: meeting.workshopId, said: event.payload } : null
}

/** The numbers of the last messages of a meeting that bring a file. */
export async function lastBringing(db: Tx | PrismaClient, meetingId: string, most: number): Promise<number[]> {
  const rows = await db.roomFile.findMany({
    where: { meetingId },
    orderBy: { seq: 'desc' },
    take: most,
    select: { seq: true },
  })
  return rows.map(({ seq }) => seq)
}
