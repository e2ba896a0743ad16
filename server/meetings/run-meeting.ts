import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { CallItemInput, CloseMeetingInput, MeetingInput } from './contract.ts'
import {
  chairMeeting,
  chairSession,
  changeMeeting,
  type MeetingDeps,
  type MeetingRefusal,
  type MeetingScene,
  refuse,
  unchanged,
} from './meeting-command.ts'
import { happened, type MeetingEvent } from './meeting-event.ts'
import { holdsChair, isMeetingOpen, mayTakeChair } from './meeting-policy.ts'

type Done = Promise<Result<void, MeetingRefusal>>
type To = 'in_session' | 'paused' | 'closed'

/**
 * Khai mạc, with the chair where nobody has taken it yet: the workshop is in session. Where it was brought there by hand,
 * the meeting only takes note.
 */
export function openMeeting(deps: MeetingDeps, actor: Actor, input: MeetingInput): Done {
  return changeMeeting<void>(deps, actor, input.workshopId, async (scene) => {
    const { facts, state, now } = scene
    if (!isMeetingOpen(facts)) return refuse('meeting-not-open')
    const takes = !holdsChair(actor, facts, state)
    if (takes && (state.lease !== null || !mayTakeChair(actor, facts, state, now.getTime())))
      return refuse('meeting-chair-elsewhere')
    if (state.openedAt !== null) return unchanged
    const moved = await move(deps, scene, 'in_session')
    if (!moved.ok) return moved
    const { userId, fullName } = actor
    const taken = takes ? [happened('lease-taken', { userId, fullName, from: null, how: 'took' })] : []
    const events = [...taken, happened('meeting-opened', {})]
    return ok({ value: undefined, events, audit: { action: 'meeting.open' } })
  })
}

/** Giải lao: the clock of the item stands, the speech ends. */
export function pauseMeeting(deps: MeetingDeps, actor: Actor, input: MeetingInput): Done {
  return chairMeeting<void>(deps, actor, input.workshopId, async (scene) => {
    if (scene.state.openedAt === null) return refuse('meeting-not-running')
    if (scene.facts.state === 'paused' && scene.state.isPaused) return unchanged
    const moved = await move(deps, scene, 'paused')
    if (!moved.ok) return moved
    const events = [...endOfSpeech(scene), happened('meeting-paused', {})]
    return ok({ value: undefined, events, floor: null, audit: { action: 'meeting.pause' } })
  })
}

export function resumeMeeting(deps: MeetingDeps, actor: Actor, input: MeetingInput): Done {
  return chairMeeting<void>(deps, actor, input.workshopId, async (scene) => {
    if (scene.state.openedAt === null) return refuse('meeting-not-running')
    if (scene.facts.state === 'in_session' && !scene.state.isPaused) return unchanged
    const moved = await move(deps, scene, 'in_session')
    if (!moved.ok) return moved
    return ok({ value: undefined, events: [happened('meeting-resumed', {})], audit: { action: 'meeting.resume' } })
  })
}

/** Bế mạc, with the conclusion; a vote still open is closed first, by the chair. */
export function closeMeeting(deps: MeetingDeps, actor: Actor, input: CloseMeetingInput): Done {
  return chairMeeting<void>(deps, actor, input.workshopId, async (scene) => {
    if (scene.state.openedAt === null) return refuse('meeting-not-running')
    if ([...scene.state.votes.values()].some((vote) => vote.closedAt === null)) return refuse('meeting-vote-still-open')
    const conclusion = input.conclusion || scene.facts.conclusion
    if (!conclusion) return refuse('meeting-conclusion-required')
    const moved = await move(deps, scene, 'closed', conclusion)
    if (!moved.ok) return moved
    const events = [...endOfSpeech(scene), happened('meeting-closed', { conclusion })]
    return ok({ value: undefined, events, floor: null, audit: { action: 'meeting.close' } })
  })
}

/** Calls an item: the next one, or one before with a reason. The current one must be what the chair saw. */
export function callItem(deps: MeetingDeps, actor: Actor, input: CallItemInput): Done {
  return chairSession<void>(deps, actor, input.workshopId, (scene) => {
    const { facts, state } = scene
    if (state.itemId === input.itemId) return unchanged
    if (state.itemId !== input.expected) return refuse('meeting-item-changed-meanwhile')
    const place = (id: string | null) => facts.items.findIndex((item) => item.id === id)
    const item = facts.items[place(input.itemId)]
    if (!item) return refuse('meeting-item-missing')
    const isBack = place(item.id) < place(state.itemId)
    if (isBack && !input.reason) return refuse('meeting-reason-required')
    const called = happened('item-called', {
      itemId: item.id,
      title: item.title,
      from: state.itemId,
      reason: isBack ? input.reason : null,
    })
    return ok({
      value: undefined,
      events: [...endOfSpeech(scene), called],
      floor: null,
      audit: { action: 'meeting.call-item', details: { itemId: item.id } },
    })
  })
}

/** Before the floor goes elsewhere. */
export function endOfSpeech({ state }: Pick<MeetingScene, 'state'>): MeetingEvent[] {
  return state.speech ? [happened('speech-ended', { requestId: state.speech.requestId })] : []
}

/** Through the workshop's own state machine, in the same transaction. */
async function move(
  deps: MeetingDeps,
  scene: MeetingScene,
  to: To,
  conclusion = '',
): Promise<Result<void, MeetingRefusal>> {
  const { state: from, id } = scene.facts
  if (from === to) return ok()
  if (from !== 'technical_check' && from !== 'in_session' && from !== 'paused') return refuse('meeting-not-open')
  return deps.moveWorkshop(scene.work, scene.actor, { id, from, to, reason: '', conclusion })
}
