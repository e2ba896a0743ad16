import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { ROOM_CHANGED } from '#server/rooms/contract.ts'
import { MEETING_CHANGED, type MeetingFailureCode } from './contract.ts'
import type { MeetingEvent } from './meeting-event.ts'
import { holdsChair, isMeetingOpen, isRunning } from './meeting-policy.ts'
import type { MeetingFacts, MeetingsGiven, MovedFloor } from './meeting-ports.ts'
import type { MeetingState } from './meeting-state.ts'
import type { MeetingStates } from './meeting-states.ts'

export interface MeetingDeps extends MeetingsGiven {
  readonly states: MeetingStates
}

/** Failures of this module, and of workshops where the meeting moves its workshop. */
export type MeetingRefusal = Failure

export const refuse = (code: MeetingFailureCode) => fail(code)

/** What a command decides on. */
export interface MeetingScene {
  readonly actor: Actor
  readonly facts: MeetingFacts
  readonly state: MeetingState
  readonly now: Date
  readonly work: UnitOfWork
}

/** The outcome of a change. Without events nothing happened (a second click), and nothing is recorded. */
export interface MeetingChange<T> {
  readonly value: T
  readonly events: readonly MeetingEvent[]
  /** Who speaks in the room; null: nobody. Left out, the floor stays where it is. */
  readonly floor?: MovedFloor | null
  /** Verb of the audit row, for acts of who conducts; asking, coming and voting stand in the meeting's log alone. */
  readonly audit?: { readonly action: string; readonly details?: Readonly<Record<string, unknown>> }
  readonly about?: string
}

type Decision<T> = Promise<Result<MeetingChange<T>, MeetingRefusal>> | Result<MeetingChange<T>, MeetingRefusal>

/** One command on the meeting of one workshop: found for the actor, decided under the lock of its log, appended, announced. */
export async function changeMeeting<T>(
  deps: MeetingDeps,
  actor: Actor,
  workshopId: string,
  decide: (scene: MeetingScene) => Decision<T>,
): Promise<Result<T, MeetingRefusal>> {
  const found = await deps.meetingFacts(actor, workshopId)
  if (!found.ok) return found
  const facts = found.value
  return appendTo(deps, actor.userId, workshopId, (state, now, work) => decide({ actor, facts, state, now, work }))
}

/** The same whoever asks. `actorId` null: the product itself. */
export async function appendTo<T>(
  deps: MeetingDeps,
  actorId: string | null,
  workshopId: string,
  decide: (state: MeetingState, now: Date, work: UnitOfWork) => Decision<T>,
): Promise<Result<T, MeetingRefusal>> {
  return deps.transactor.attempt(async (work): Promise<Result<T, MeetingRefusal>> => {
    const at = deps.clock.now()
    const head = await deps.log.hold(work.tx, workshopId, at)
    const decided = await decide(await deps.states.at(work.tx, head), at, work)
    if (!decided.ok) return decided
    const { value, events, audit, floor, about } = decided.value
    if (events.length === 0) return ok(value)
    const by = { at, actorId, onBehalfOf: about ?? null }
    let last = head
    if (floor !== undefined) {
      last = await deps.log.moveFloor(work.tx, last, floor, by)
      const isMoved = last.lastSeq !== head.lastSeq
      if (isMoved)
        work.afterCommit({ name: ROOM_CHANGED, subject: { kind: 'room', id: workshopId, version: last.lastSeq } })
    }
    for (const event of events) last = await deps.log.append(work.tx, last, event, by)
    if (audit) {
      const details = { ...(about === undefined ? {} : { userId: about }), ...audit.details }
      await deps.audit.append(work.tx, actorId, {
        action: audit.action,
        subject: { kind: 'workshop', id: workshopId },
        details,
      })
    }
    work.afterCommit({ name: MEETING_CHANGED, subject: { kind: 'meeting', id: workshopId, version: last.lastSeq } })
    return ok(value)
  })
}

/** The same for who holds the chair, while the meeting can be run. */
export function chairMeeting<T>(
  deps: MeetingDeps,
  actor: Actor,
  workshopId: string,
  decide: (scene: MeetingScene) => Decision<T>,
): Promise<Result<T, MeetingRefusal>> {
  return changeMeeting(deps, actor, workshopId, (scene) => {
    if (!holdsChair(actor, scene.facts, scene.state)) return refuse('meeting-chair-elsewhere')
    return isMeetingOpen(scene.facts) ? decide(scene) : refuse('meeting-not-open')
  })
}

/** The same while the meeting is in session. */
export function chairSession<T>(
  deps: MeetingDeps,
  actor: Actor,
  workshopId: string,
  decide: (scene: MeetingScene) => Decision<T>,
): Promise<Result<T, MeetingRefusal>> {
  return chairMeeting(deps, actor, workshopId, (scene) =>
    isRunning(scene.facts, scene.state) ? decide(scene) : refuse('meeting-not-running'),
  )
}

/** Nothing happened: a second click. */
export const unchanged = ok({ value: undefined, events: [] as readonly MeetingEvent[] })
