import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { AskToSpeakInput, RequestInput } from './contract.ts'
import { changeMeeting, type MeetingDeps, type MeetingRefusal, refuse, unchanged } from './meeting-command.ts'
import { happened, type Speaker } from './meeting-event.ts'
import { delegatesOf, holdsChair, isRunning, maySpeak } from './meeting-policy.ts'
import type { MeetingFacts } from './meeting-ports.ts'
import { askerOf, keepsPlace } from './meeting-state.ts'

type Done = Promise<Result<void, MeetingRefusal>>

/** Giơ tay: one waiting request per person in the current item; a point names which of its delegates speaks. */
export function askToSpeak(deps: MeetingDeps, actor: Actor, input: AskToSpeakInput): Done {
  return changeMeeting<void>(deps, actor, input.workshopId, ({ facts, state, now }) => {
    if (!isRunning(facts, state)) return refuse('meeting-not-running')
    if (!maySpeak(actor, facts)) return refuse('meeting-not-allowed')
    if (state.requests.has(input.requestId) || state.speech?.requestId === input.requestId) return unchanged
    const speaker = speakerOf(actor, facts, input.delegateId ?? null)
    if (speaker === null) return refuse('meeting-delegate-unsuitable')
    const { itemId } = state
    const isWaiting = [...state.requests.values()].some(
      (request) =>
        request.itemId === itemId &&
        askerOf(request.speaker) === askerOf(speaker) &&
        keepsPlace(state, request, now.getTime()),
    )
    if (isWaiting) return refuse('meeting-waiting-already')
    const { requestId, kind } = input
    return ok({ value: undefined, events: [happened('speech-requested', { requestId, itemId, kind, speaker })] })
  })
}

/** Who asked takes it back; who holds the chair may strike it. Twice is once. */
export function withdrawRequest(deps: MeetingDeps, actor: Actor, input: RequestInput): Done {
  return changeMeeting<void>(deps, actor, input.workshopId, ({ facts, state }) => {
    const request = state.requests.get(input.requestId)
    if (!request) return unchanged
    const isOwn = request.speaker.userId === actor.userId
    if (!isOwn && !holdsChair(actor, facts, state)) return refuse('meeting-not-allowed')
    return ok({ value: undefined, events: [happened('request-withdrawn', { requestId: input.requestId })] })
  })
}

/** An account of a point speaks for a delegate on that point's list, anybody else for themselves. */
function speakerOf(actor: Actor, facts: MeetingFacts, delegateId: string | null): Speaker | null {
  const { userId, departmentId, departmentShortName } = actor
  const at = { userId, departmentId, departmentShortName }
  if (delegateId === null) {
    if (actor.kind === 'connection_point') return null
    return { ...at, delegateId: null, fullName: actor.fullName, office: actor.office, pointName: null }
  }
  const delegate = delegatesOf(actor, facts).find((one) => one.id === delegateId)
  const point = facts.points.find((one) => one.id === delegate?.pointId)
  if (!delegate || !point) return null
  const { fullName, office } = delegate
  return { ...at, departmentId: point.departmentId, delegateId, fullName, office, pointName: point.name }
}
