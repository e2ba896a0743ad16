import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { GiveFloorInput, RequestInput } from './contract.ts'
import {
  chairSession,
  changeMeeting,
  type MeetingDeps,
  type MeetingRefusal,
  refuse,
  unchanged,
} from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { holdsChair } from './meeting-policy.ts'
import { keepsPlace } from './meeting-state.ts'
import { endOfSpeech } from './run-meeting.ts'

type Done = Promise<Result<void, MeetingRefusal>>

/**
 * Mời phát biểu: compare-and-set on who speaks; the speech before ends, its microphone closes and this one's opens, in
 * one transaction.
 */
export function giveFloor(deps: MeetingDeps, actor: Actor, input: GiveFloorInput): Done {
  return chairSession<void>(deps, actor, input.workshopId, (scene) => {
    const { state, now } = scene
    if (state.speech?.requestId === input.requestId) return unchanged
    // Nobody is cut off unseen; a floor that has become free since is given.
    if (state.speech !== null && state.speech.requestId !== input.expected)
      return refuse('meeting-floor-changed-meanwhile')
    const request = state.requests.get(input.requestId)
    if (!request || request.itemId !== state.itemId || !keepsPlace(state, request, now.getTime()))
      return refuse('meeting-request-gone')
    const { requestId, itemId, kind, speaker } = request
    const started = happened('speech-started', { requestId, itemId, kind, speaker, limitSeconds: state.limitSeconds })
    return ok({
      value: undefined,
      events: [...endOfSpeech(scene), started],
      floor: { userId: speaker.userId, isCalled: true },
      audit: { action: 'meeting.give-floor' },
      about: speaker.userId,
    })
  })
}

/** Ends a speech: who holds the chair, or who speaks. */
export function endSpeech(deps: MeetingDeps, actor: Actor, input: RequestInput): Done {
  return changeMeeting<void>(deps, actor, input.workshopId, (scene) => {
    const { speech } = scene.state
    if (speech?.requestId !== input.requestId) return unchanged
    const isOwn = speech.speaker.userId === actor.userId
    if (!isOwn && !holdsChair(actor, scene.facts, scene.state)) return refuse('meeting-chair-elsewhere')
    return ok({ value: undefined, events: endOfSpeech(scene), floor: null })
  })
}
