import { type CommandFields, sendCommand } from '#app/live/send-command.ts'
import type { Failure, Result } from '#server/kernel/result.ts'

/** What can be done in a meeting; each is a command of server/meetings. */
export type MeetingAct =
  | 'open'
  | 'pause'
  | 'resume'
  | 'close'
  | 'call-item'
  | 'take-chair'
  | 'hand-over-chair'
  | 'ask'
  | 'withdraw'
  | 'give-floor'
  | 'end-speech'
  | 'order-queue'
  | 'move-request'
  | 'set-limit'
  | 'call-roll'
  | 'open-vote'
  | 'cast-vote'
  | 'close-vote'
  | 'name-proxy'
  | 'show-clause'
  | 'show-page'
  | 'state-position'
  | 'rehearse'
  | 'end-rehearsal'

/** Sends one act. What has changed comes over the line; a few acts have a value of their own. */
export function sendMeetingAct(
  workshopId: string,
  act: MeetingAct,
  fields: CommandFields,
): Promise<Result<unknown, Failure>> {
  return sendCommand(`/workshops/${workshopId}/live/acts`, { act, ...fields })
}
