import type { PrismaClient } from '#server/database/generated/client.ts'
import type { FileView } from '#server/files/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, Tx } from '#server/kernel/transaction.ts'
import { ROOM_CHANGED, type ROOM_SAID, type RoomFailureCode } from './contract.ts'
import type { MeetingEvent } from './meeting-event.ts'
import { appendEvent, holdMeeting, type MeetingHead } from './meeting-repository.ts'
import { conducts, type RoomFacts } from './room-policy.ts'
import type { RoomPerson, RoomState } from './room-state.ts'
import type { RoomStates } from './room-states.ts'

export interface RoomDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly states: RoomStates
  readonly files: RoomFiles
  /** Of the workshop, for who may read it; for others it is not there. */
  readonly roomFacts: (actor: Actor, workshopId: string) => Promise<Result<RoomFacts, Failure<'workshop-not-found'>>>
}

/** The files of messages (server/files). */
export interface RoomFiles {
  current(owners: { kind: string; ids: readonly string[] }): Promise<Map<string, FileView>>
}

export type RoomRefusal = Failure<RoomFailureCode | 'workshop-not-found'>

/** What a command decides on. */
export interface RoomScene {
  readonly facts: RoomFacts
  readonly now: Date
  readonly state: RoomState
  readonly isConducting: boolean
  /** The actor, where they were in the room or asked to come in. */
  readonly me: RoomPerson | undefined
  /** The log it stands in, held. */
  readonly held: HeldLog
}

interface HeldLog {
  readonly tx: Tx
  readonly head: MeetingHead
}

type Decision<T> = Result<RoomChange<T>, RoomRefusal> | Promise<Result<RoomChange<T>, RoomRefusal>>

/** The outcome of a change. Without events nothing happened (a second click), and nothing is recorded. */
export interface RoomChange<T> {
  readonly value: T
  readonly events: readonly MeetingEvent[]
  /** Verb of the audit row, for acts on others and on the room; coming and going stand in the meeting's log alone. */
  readonly audit?: { readonly action: string; readonly details?: Readonly<Record<string, unknown>> }
  /** Whom it is about. */
  readonly about?: string
  /** What is told after the commit: that the room changed, unless it is something else. */
  readonly told?: typeof ROOM_SAID
}

/** One command on the room of one workshop: found for the actor, decided under the lock of its log, appended, announced. */
export async function changeRoom<T>(
  deps: RoomDeps,
  actor: Actor,
  workshopId: string,
  decide: (scene: RoomScene) => Decision<T>,
): Promise<Result<T, RoomRefusal>> {
  const found = await deps.roomFacts(actor, workshopId)
  if (!found.ok) return found
  const facts = found.value
  return appendTo(deps, actor.userId, workshopId, (state, held) =>
    decide({
      facts,
      state,
      now: deps.clock.now(),
      isConducting: conducts(actor, facts),
      me: state.people.get(actor.userId),
      held,
    }),
  )
}

/** The same whoever asks: for going, which nobody has to be allowed. `actorId` null: the product itself. */
export async function appendTo<T>(
  deps: RoomDeps,
  actorId: string | null,
  workshopId: string,
  decide: (state: RoomState, held: HeldLog) => Decision<T>,
): Promise<Result<T, RoomRefusal>> {
  return deps.transactor.attempt(async (work): Promise<Result<T, RoomRefusal>> => {
    const at = deps.clock.now()
    const head = await holdMeeting(work.tx, workshopId, at)
    const decided = await decide(await deps.states.at(work.tx, head), { tx: work.tx, head })
    if (!decided.ok) return decided
    const { value, events, audit, about, told = ROOM_CHANGED } = decided.value
    if (events.length === 0) return ok(value)
    let last = head
    for (const event of events)
      last = await appendEvent(work.tx, last, event, { at, actorId, onBehalfOf: about ?? null })
    if (audit) {
      await deps.audit.append(work.tx, actorId, {
        action: audit.action,
        subject: { kind: 'workshop', id: workshopId },
        details: { ...(about === undefined ? {} : { userId: about }), ...audit.details },
      })
    }
    work.afterCommit({ name: told, subject: { kind: 'room', id: workshopId, version: last.lastSeq } })
    return ok(value)
  })
}

/** The same for those who conduct the room; others are refused. */
export function conductRoom<T>(
  deps: RoomDeps,
  actor: Actor,
  workshopId: string,
  decide: (scene: RoomScene) => Decision<T>,
): Promise<Result<T, RoomRefusal>> {
  return changeRoom(deps, actor, workshopId, (scene) => (scene.isConducting ? decide(scene) : fail('room-not-allowed')))
}

/** The same for one who is in the room. */
export function actInRoom<T>(
  deps: RoomDeps,
  actor: Actor,
  workshopId: string,
  decide: (scene: RoomScene & { readonly me: RoomPerson }) => Decision<T>,
): Promise<Result<T, RoomRefusal>> {
  return changeRoom(deps, actor, workshopId, (scene) =>
    scene.me?.standing === 'present' ? decide({ ...scene, me: scene.me }) : fail('room-not-entered'),
  )
}
