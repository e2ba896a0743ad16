import type { PrismaClient } from '#server/database/generated/client.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { SaidPage, SaidView } from './contract.ts'
import type { PayloadOf } from './meeting-event.ts'
import { MeetingEvent } from './meeting-event.ts'
import type { LoggedEvent } from './meeting-log.ts'
import { findMeeting, rowsOfKind } from './meeting-repository.ts'
import type { RoomRefusal } from './room-command.ts'
import { mayReadSaid } from './room-policy.ts'
import type { RoomStates } from './room-states.ts'

/** Rows looked at for one page; who does not conduct sees fewer of them. */
const PAGE = 80

interface ReadDeps {
  readonly prisma: PrismaClient
  readonly states: RoomStates
}

/** What was said before a number (null: lately), as far as that person in the room may read it. */
export async function readSaid(
  deps: ReadDeps,
  input: { workshopId: string; userId: string; before: number | null },
): Promise<Result<SaidPage, RoomRefusal>> {
  const head = await findMeeting(deps.prisma, input.workshopId)
  if (!head) return fail('room-not-entered')
  const reader = (await deps.states.at(deps.prisma, head)).people.get(input.userId)
  if (reader?.standing !== 'present') return fail('room-not-entered')
  const rows = await rowsOfKind(deps.prisma, head.id, 'said', { before: input.before, most: PAGE })
  const said = rows.map(viewOf).filter((one) => mayReadSaid(one, reader))
  return ok({ said, before: rows.length === PAGE ? (rows[0]?.seq ?? null) : null })
}

/** All that was said after a number, whoever may read it: for realtime/rooms, which asks `mayReadSaid` for each. */
export async function saidAfter(deps: ReadDeps, workshopId: string, seq: number): Promise<readonly SaidView[]> {
  const head = await findMeeting(deps.prisma, workshopId)
  if (!head || head.lastSeq <= seq) return []
  return (await rowsOfKind(deps.prisma, head.id, 'said', { after: seq })).map(viewOf)
}

function viewOf({ kind, v, payload, seq, at }: LoggedEvent): SaidView {
  const event = MeetingEvent.parse({ kind, v, payload })
  return { ...(event.payload as PayloadOf<'said'>), seq, at: at.toISOString() } // rows of this kind alone are read
}
