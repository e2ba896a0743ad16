import type { ZodType } from 'zod'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import {
  AskToSpeakInput,
  CallItemInput,
  CastVoteInput,
  CloseMeetingInput,
  GiveFloorInput,
  HandOverInput,
  MeetingInput,
  MoveRequestInput,
  NameProxyInput,
  OpenVoteInput,
  OrderQueueInput,
  RequestInput,
  RollCallInput,
  SetLimitInput,
  ShowClauseInput,
  ShowPageInput,
  VoteInput,
} from '#server/meetings/contract.ts'
import type { Meetings } from '#server/meetings/meetings.ts'
import type { MeetingAct } from './send-meeting-act.ts'

type Done = Promise<Result<void, Failure>>
type Run = (meetings: Meetings, actor: Actor, form: unknown) => Done | null

/** An act with what it takes; null when the form is not that. */
function act<Input>(schema: ZodType<Input>, run: (meetings: Meetings, actor: Actor, input: Input) => Done): Run {
  return (meetings, actor, form) => {
    const parsed = schema.safeParse(form)
    return parsed.success ? run(meetings, actor, parsed.data) : null
  }
}

const ACTS: Readonly<Record<Exclude<MeetingAct, 'state-position'>, Run>> = {
  open: act(MeetingInput, (meetings, actor, input) => meetings.open(actor, input)),
  pause: act(MeetingInput, (meetings, actor, input) => meetings.pause(actor, input)),
  resume: act(MeetingInput, (meetings, actor, input) => meetings.resume(actor, input)),
  close: act(CloseMeetingInput, (meetings, actor, input) => meetings.close(actor, input)),
  'call-item': act(CallItemInput, (meetings, actor, input) => meetings.callItem(actor, input)),
  'take-chair': act(MeetingInput, (meetings, actor, input) => meetings.takeChair(actor, input)),
  'hand-over-chair': act(HandOverInput, (meetings, actor, input) => meetings.handOverChair(actor, input)),
  ask: act(AskToSpeakInput, (meetings, actor, input) => meetings.askToSpeak(actor, input)),
  withdraw: act(RequestInput, (meetings, actor, input) => meetings.withdrawRequest(actor, input)),
  'give-floor': act(GiveFloorInput, (meetings, actor, input) => meetings.giveFloor(actor, input)),
  'end-speech': act(RequestInput, (meetings, actor, input) => meetings.endSpeech(actor, input)),
  'order-queue': act(OrderQueueInput, (meetings, actor, input) => meetings.orderQueue(actor, input)),
  'move-request': act(MoveRequestInput, (meetings, actor, input) => meetings.moveRequest(actor, input)),
  'set-limit': act(SetLimitInput, (meetings, actor, input) => meetings.setLimit(actor, input)),
  'call-roll': act(RollCallInput, (meetings, actor, input) => meetings.callRoll(actor, input)),
  'open-vote': act(OpenVoteInput, (meetings, actor, input) => meetings.openVote(actor, input)),
  'cast-vote': act(CastVoteInput, (meetings, actor, input) => meetings.castVote(actor, input)),
  'close-vote': act(VoteInput, (meetings, actor, input) => meetings.closeVote(actor, input)),
  'show-page': act(ShowPageInput, (meetings, actor, input) => meetings.showPage(actor, input)),
  'show-clause': act(ShowClauseInput, (meetings, actor, input) => meetings.showClause(actor, input)),
  rehearse: act(MeetingInput, ({ rehearsals }, actor, input) => rehearsals.start(actor, input.workshopId)),
  'end-rehearsal': act(MeetingInput, ({ rehearsals }, actor, input) => rehearsals.stop(actor, input.workshopId)),
  'name-proxy': act(NameProxyInput, (meetings, actor, input) => meetings.nameProxy(actor, input)),
}

/** Runs the act that a form names; null when there is no such act, or it lacks what the act takes. */
export function runMeetingAct(
  meetings: Meetings,
  actor: Actor,
  { workshopId, form }: { readonly workshopId: string; readonly form: FormData },
): Done | null {
  const fields = { ...Object.fromEntries(form), delegateIds: form.getAll('delegateIds'), workshopId }
  const name = String(form.get('act'))
  return Object.hasOwn(ACTS, name) ? ACTS[name as keyof typeof ACTS](meetings, actor, fields) : null // checked in this line
}
