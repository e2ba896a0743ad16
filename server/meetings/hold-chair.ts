import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { CHAIR_ABSENCE_MS, type HandOverInput, type MeetingInput } from './contract.ts'
import {
  appendTo,
  chairMeeting,
  changeMeeting,
  type MeetingDeps,
  type MeetingRefusal,
  refuse,
  unchanged,
} from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { holdsChair, isChairing, isChairVacant, isMeetingOpen, mayChairAs, mayTakeChair } from './meeting-policy.ts'
import { chairAwayFor, isHere } from './meeting-state.ts'

type Done = Promise<Result<void, MeetingRefusal>>

/** Takes the chair (quyền điều hành): the chair at any time, the deputy when nobody runs the meeting. */
export function takeChair(deps: MeetingDeps, actor: Actor, input: MeetingInput): Done {
  return changeMeeting<void>(deps, actor, input.workshopId, ({ facts, state, now }) => {
    if (!isMeetingOpen(facts)) return refuse('meeting-not-open')
    if (mayChairAs(actor, facts) === null) return refuse('meeting-not-allowed')
    if (holdsChair(actor, facts, state)) return unchanged
    if (!mayTakeChair(actor, facts, state, now.getTime())) return refuse('meeting-chair-present')
    const isVacated = state.lease !== null && isChairVacant(facts, state, now.getTime())
    const { userId, fullName } = actor
    const from = state.lease?.userId ?? null
    return ok({
      value: undefined,
      events: [happened('lease-taken', { userId, fullName, from, how: isVacated ? 'absence' : 'took' })],
      audit: { action: 'meeting.take-chair', details: { from } },
    })
  })
}

/** Hands the chair to the other of chair and deputy, who has to be there. */
export function handOverChair(deps: MeetingDeps, actor: Actor, input: HandOverInput): Done {
  return chairMeeting<void>(deps, actor, input.workshopId, ({ facts, state }) => {
    if (input.userId === actor.userId) return unchanged
    const next = facts.officers.find(({ userId, role }) => userId === input.userId && isChairing(role))
    if (!next || !isHere(state, next.userId)) return refuse('meeting-chair-unsuitable')
    const { userId, fullName } = next
    return ok({
      value: undefined,
      events: [happened('lease-taken', { userId, fullName, from: actor.userId, how: 'handed-over' })],
      audit: { action: 'meeting.hand-over-chair' },
      about: userId,
    })
  })
}

/** By the product: who holds the chair is gone for ten seconds, so the deputy (or the chair) who is there has it (L8). */
export async function succeedChair(deps: MeetingDeps, input: MeetingInput): Done {
  const shared = await deps.sharedMeetingFacts(input.workshopId)
  return appendTo<void>(deps, null, input.workshopId, (state, now) => {
    const { lease } = state
    const isNeeded = lease !== null && chairAwayFor(state, now.getTime()) >= CHAIR_ABSENCE_MS
    if (!isNeeded || state.closedAt !== null) return unchanged
    // By office, not by who opened which page: who sits in the room alone is there as well.
    const ready = (shared?.facts.officers ?? []).filter(
      (officer) => isChairing(officer.role) && isHere(state, officer.userId) && officer.userId !== lease.userId,
    )
    const next = ready.find(({ role }) => role === 'chair') ?? ready[0]
    if (!next) return unchanged
    const { userId, fullName } = next
    return ok({
      value: undefined,
      events: [happened('lease-taken', { userId, fullName, from: lease.userId, how: 'absence' })],
      audit: { action: 'meeting.take-chair', details: { from: lease.userId } },
      about: userId,
    })
  })
}
