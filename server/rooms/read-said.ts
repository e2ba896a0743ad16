import type { PrismaClient } from '#server/database/generated/client.ts'
import type { FileView } from '#server/files/contract.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type CaptionView, ROOM_MESSAGE, type RoomFileView, type SaidPage, type SaidView } from './contract.ts'
import { MeetingEvent } from './meeting-event.ts'
import type { LoggedEvent } from './meeting-log.ts'
import { findMeeting, rowsOfKinds, rowsOfNumbers } from './meeting-repository.ts'
import type { RoomFiles, RoomRefusal } from './room-command.ts'
import { lastBringing } from './room-file-repository.ts'
import { mayReadSaid } from './room-policy.ts'
import type { RoomStates } from './room-states.ts'

/** Rows looked at for one page; who does not conduct sees fewer of them. */
const PAGE = 80

interface ReadDeps {
  readonly prisma: PrismaClient
  readonly states: RoomStates
  readonly files: RoomFiles
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
  const rows = await rowsOfKinds(deps.prisma, head.id, ['said'], { before: input.before, most: PAGE })
  const readable = rows.flatMap(saidOf).filter((one) => mayReadSaid(one, reader))
  const said = await withFiles(deps, readable)
  return ok({ said, before: rows.length === PAGE ? (rows[0]?.seq ?? null) : null })
}

/** What was written and captioned after a number, whoever may read it. */
export interface WordsAfter {
  readonly said: readonly SaidView[]
  readonly captions: readonly CaptionView[]
  /** The number of the last of them. */
  readonly upTo: number
}

/** For realtime/rooms, which asks `mayReadSaid` for each message. */
export async function wordsAfter(deps: ReadDeps, workshopId: string, seq: number): Promise<WordsAfter> {
  const head = await findMeeting(deps.prisma, workshopId)
  if (!head || head.lastSeq <= seq) return { said: [], captions: [], upTo: seq }
  const rows = await rowsOfKinds(deps.prisma, head.id, ['said', 'captioned'], { after: seq })
  const said = await withFiles(deps, rows.flatMap(saidOf))
  return { said, captions: rows.flatMap(captionOf), upTo: rows.at(-1)?.seq ?? seq }
}

/** The last messages that bring a file, as those files are now, whoever may read them. */
export async function saidWithFiles(deps: ReadDeps, workshopId: string): Promise<readonly SaidView[]> {
  const head = await findMeeting(deps.prisma, workshopId)
  if (!head) return []
  const rows = await rowsOfNumbers(deps.prisma, head.id, await lastBringing(deps.prisma, head.id, PAGE))
  return withFiles(deps, rows.flatMap(saidOf))
}

async function withFiles(deps: ReadDeps, said: readonly SaidView[]): Promise<SaidView[]> {
  const ids = said.filter(({ fileName }) => fileName !== undefined).map(({ id }) => id)
  if (ids.length === 0) return [...said]
  const files = await deps.files.current({ kind: ROOM_MESSAGE, ids })
  return said.map((one) => ({ ...one, file: viewOf(files.get(one.id)) }))
}

function viewOf(file: FileView | undefined): RoomFileView | null {
  if (!file) return null
  const { id, name, size, scanState, remarks } = file
  return { id, name, size, scanState, remarks }
}

function saidOf({ kind, v, payload, seq, at }: LoggedEvent): SaidView[] {
  const event = MeetingEvent.parse({ kind, v, payload })
  return event.kind === 'said' ? [{ ...event.payload, seq, at: at.toISOString(), file: null }] : []
}

function captionOf({ kind, v, payload, seq }: LoggedEvent): CaptionView[] {
  const event = MeetingEvent.parse({ kind, v, payload })
  return event.kind === 'captioned' ? [{ seq, userId: event.payload.userId, text: event.payload.text }] : []
}
