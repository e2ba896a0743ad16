import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { askToSpeak, withdrawRequest } from './ask-to-speak.ts'
import { type ItemWay, type ItemWayFailure, type MeetingParts, type MeetingView, partsOf } from './board/contract.ts'
import { callRoll } from './call-roll.ts'
import { castVote, nameProxy } from './cast-vote.ts'
import { noteCame, noteWent } from './come-and-go.ts'
import type * as contract from './contract.ts'
import { endSpeech, giveFloor } from './give-floor.ts'
import { handOverChair, succeedChair, takeChair } from './hold-chair.ts'
import { inviteFromRoom } from './invite-from-room.ts'
import { readItemWay } from './item-way.ts'
import type { MeetingDeps, MeetingRefusal } from './meeting-command.ts'
import type { MeetingsGiven } from './meeting-ports.ts'
import { EMPTY_MEETING, type MeetingState } from './meeting-state.ts'
import { createMeetingStates } from './meeting-states.ts'
import { viewMeeting } from './meeting-view.ts'
import { closeVote, openVote } from './open-vote.ts'
import { moveRequest, orderQueue, setLimit } from './order-queue.ts'
import { createRehearsals, type Rehearsals } from './rehearsal/rehearsals.ts'
import { callItem, closeMeeting, openMeeting, pauseMeeting, resumeMeeting } from './run-meeting.ts'
import { showClause } from './show-clause.ts'
import { showPage } from './show-page.ts'

type Done = Promise<Result<void, MeetingRefusal>>
type ShownMeeting = Pick<MeetingView, 'version' | 'now'> & { readonly parts: MeetingParts }

/** Live meetings: who chairs, the current item, the queue, the floor, votes, attendance. */
export interface Meetings {
  /** The meeting of a workshop as the actor sees it; who may not read the workshop is told that it is not there. */
  view(actor: Actor, workshopId: string): Promise<Result<MeetingView, Failure<'workshop-not-found'>>>
  /** What each of these people sees; null for who may not read the workshop. Read once for all of them. */
  views(actors: readonly Actor[], workshopId: string): Promise<readonly (MeetingView | null)[]>
  /** For the subject channel: what its followers see, in pieces. The plan and the programme of the workshop are in it. */
  readonly shown: {
    readonly alsoOn: readonly string[]
    show(actors: readonly Actor[], workshopId: string): Promise<readonly (ShownMeeting | null)[]>
  }
  /** What became of an item: who spoke, what was voted. */
  itemWay(
    actor: Actor,
    wanted: { readonly workshopId: string; readonly itemId: string },
  ): Promise<Result<ItemWay, ItemWayFailure>>
  mayFollow(actor: Actor, workshopId: string): Promise<boolean>
  takeChair(actor: Actor, input: contract.MeetingInput): Done
  handOverChair(actor: Actor, input: contract.HandOverInput): Done
  open(actor: Actor, input: contract.MeetingInput): Done
  pause(actor: Actor, input: contract.MeetingInput): Done
  resume(actor: Actor, input: contract.MeetingInput): Done
  close(actor: Actor, input: contract.CloseMeetingInput): Done
  callItem(actor: Actor, input: contract.CallItemInput): Done
  showClause(actor: Actor, input: contract.ShowClauseInput): Done
  showPage(actor: Actor, input: contract.ShowPageInput): Done
  askToSpeak(actor: Actor, input: contract.AskToSpeakInput): Done
  withdrawRequest(actor: Actor, input: contract.RequestInput): Done
  giveFloor(actor: Actor, input: contract.GiveFloorInput): Done
  endSpeech(actor: Actor, input: contract.RequestInput): Done
  /** For realtime/rooms: the floor that is given in the video room is the meeting's. */
  inviteFromRoom(actor: Actor, input: { workshopId: string; userId: string | null }): Done
  orderQueue(actor: Actor, input: contract.OrderQueueInput): Done
  moveRequest(actor: Actor, input: contract.MoveRequestInput): Done
  setLimit(actor: Actor, input: contract.SetLimitInput): Done
  callRoll(actor: Actor, input: contract.RollCallInput): Done
  openVote(actor: Actor, input: contract.OpenVoteInput): Done
  castVote(actor: Actor, input: contract.CastVoteInput): Done
  closeVote(actor: Actor, input: contract.VoteInput): Done
  nameProxy(actor: Actor, input: contract.NameProxyInput): Done

  /** Of the demo: colleagues who play along. */
  readonly rehearsals: Rehearsals & { readonly isOffered: boolean }

  /** For watchPresence: who comes, goes, and is gone for too long. */
  noteCame(actor: Actor, input: contract.MeetingInput): Done
  noteWent(input: contract.MeetingInput & { userIds: readonly string[]; since: Date }): Done
  succeedChair(input: contract.MeetingInput): Done
  state(workshopId: string): Promise<MeetingState>
}

export function createMeetings(given: MeetingsGiven): Meetings {
  const deps: MeetingDeps = { ...given, states: createMeetingStates(given.log) }
  async function state(workshopId: string): Promise<MeetingState> {
    const head = await deps.log.find(deps.prisma, workshopId)
    return head ? deps.states.at(deps.prisma, head) : EMPTY_MEETING
  }
  async function views(actors: readonly Actor[], workshopId: string): Promise<readonly (MeetingView | null)[]> {
    const shared = await deps.sharedMeetingFacts(workshopId)
    if (!shared) return actors.map(() => null)
    const viewFor = viewMeeting(shared.facts, await state(workshopId), deps.clock.now().getTime())
    return actors.map((actor) => (shared.mayRead(actor) ? viewFor(actor) : null))
  }
  const meetings: Omit<Meetings, 'rehearsals'> = {
    async view(actor, workshopId) {
      const found = await deps.meetingFacts(actor, workshopId)
      if (!found.ok) return found
      return ok(viewMeeting(found.value, await state(workshopId), deps.clock.now().getTime())(actor))
    },
    views,
    shown: {
      alsoOn: ['workshop', 'agenda', 'room'],
      show: async (actors, workshopId) =>
        (await views(actors, workshopId)).map(
          (view) => view && { version: view.version, now: view.now, parts: partsOf(view) },
        ),
    },
    itemWay: (actor, wanted) => readItemWay({ ...deps, state }, actor, wanted),
    mayFollow: async (actor, workshopId) => (await deps.meetingFacts(actor, workshopId)).ok,
    takeChair: (actor, input) => takeChair(deps, actor, input),
    handOverChair: (actor, input) => handOverChair(deps, actor, input),
    open: (actor, input) => openMeeting(deps, actor, input),
    pause: (actor, input) => pauseMeeting(deps, actor, input),
    resume: (actor, input) => resumeMeeting(deps, actor, input),
    close: (actor, input) => closeMeeting(deps, actor, input),
    callItem: (actor, input) => callItem(deps, actor, input),
    showClause: (actor, input) => showClause(deps, actor, input),
    showPage: (actor, input) => showPage(deps, actor, input),
    askToSpeak: (actor, input) => askToSpeak(deps, actor, input),
    withdrawRequest: (actor, input) => withdrawRequest(deps, actor, input),
    giveFloor: (actor, input) => giveFloor(deps, actor, input),
    endSpeech: (actor, input) => endSpeech(deps, actor, input),
    inviteFromRoom: (actor, input) => inviteFromRoom(deps, actor, input),
    orderQueue: (actor, input) => orderQueue(deps, actor, input),
    moveRequest: (actor, input) => moveRequest(deps, actor, input),
    setLimit: (actor, input) => setLimit(deps, actor, input),
    callRoll: (actor, input) => callRoll(deps, actor, input),
    openVote: (actor, input) => openVote(deps, actor, input),
    castVote: (actor, input) => castVote(deps, actor, input),
    closeVote: (actor, input) => closeVote(deps, actor, input),
    nameProxy: (actor, input) => nameProxy(deps, actor, input),
    noteCame: (actor, input) => noteCame(deps, actor, input),
    noteWent: (input) => noteWent(deps, input),
    succeedChair: (input) => succeedChair(deps, input),
    state,
  }
  const rehearsals = createRehearsals({ ...given, meetings })
  return { ...meetings, rehearsals: { ...rehearsals, isOffered: given.demoMode } }
}
