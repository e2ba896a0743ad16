import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { chairSession, type MeetingDeps, type MeetingScene, refuse, unchanged } from './meeting-command.ts'
import { happened, type Speaker } from './meeting-event.ts'
import { isRunning } from './meeting-policy.ts'
import { EMPTY_MEETING } from './meeting-state.ts'
import { endOfSpeech } from './run-meeting.ts'
import { waitingIn } from './waiting.ts'

interface Invited {
  readonly workshopId: string
  /** null: nobody has it any more. */
  readonly userId: string | null
}

/**
 * The floor as the video room gives it, to who is seen there. While the meeting is in session it is the same floor: given
 * by who holds the chair, as a speech. Who waits in the queue is taken out of it; who does not speaks without having asked,
 * and opens the microphone by themselves.
 * Outside the session it is the room's own.
 */
export async function inviteFromRoom(deps: MeetingDeps, actor: Actor, input: Invited): Promise<Result<void, Failure>> {
  const found = await deps.meetingFacts(actor, input.workshopId)
  if (!found.ok) return found
  const head = await deps.log.find(deps.prisma, input.workshopId)
  const state = head ? await deps.states.at(deps.prisma, head) : EMPTY_MEETING
  const isRoomsOwn = !isRunning(found.value, state) || (input.userId === null && state.speech === null)
  if (isRoomsOwn) return deps.giveRoomFloor(actor, input)
  return chairSession<void>(deps, actor, input.workshopId, async (scene) => {
    if (input.userId === null) {
      const events = endOfSpeech(scene)
      return ok({ value: undefined, events, floor: null })
    }
    if (scene.state.speech?.speaker.userId === input.userId) return unchanged
    const speech = await speechOf(deps, scene, input.userId)
    if (speech === null) return refuse('meeting-request-gone')
    const { requestId, kind, speaker } = speech
    const started = happened('speech-started', {
      ...{ requestId, kind, speaker },
      itemId: scene.state.itemId,
      limitSeconds: scene.state.limitSeconds,
    })
    return ok({
      value: undefined,
      events: [...endOfSpeech(scene), started],
      floor: { userId: input.userId, isCalled: speech.isAskedFor },
      audit: { action: 'meeting.give-floor' },
      about: input.userId,
    })
  })
}

/** The first request that waits at that screen, or a speech that nobody asked for. */
async function speechOf(deps: MeetingDeps, { facts, state, now, work }: MeetingScene, userId: string) {
  const request = waitingIn(state, facts, now.getTime()).find(({ speaker }) => speaker.userId === userId)
  if (request) return { ...request, isAskedFor: true }
  const head = await deps.log.find(work.tx, facts.id)
  const person = head && (await deps.log.room(work.tx, head)).people.get(userId)
  if (person?.standing !== 'present') return null
  const { fullName, office, departmentId, departmentShortName, seat } = person
  const isPoint = seat.kind === 'point'
  const speaker: Speaker = {
    ...{ userId, office, departmentId, departmentShortName },
    delegateId: null,
    fullName: (isPoint && seat.headName) || fullName,
    pointName: isPoint ? seat.pointName : null,
  }
  // A raised hand is asking too.
  const isAskedFor = person.handRaisedAt !== null
  return { requestId: newId<'request'>(), kind: 'speech' as const, speaker, isAskedFor }
}
