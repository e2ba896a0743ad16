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

export type ActFields = Readonly<Record<string, string | readonly string[]>>

/** Sends one act. What has changed comes over the line; a few acts have a value of their own. */
export async function sendMeetingAct(
  workshopId: string,
  act: MeetingAct,
  fields: ActFields,
): Promise<Result<unknown, Failure>> {
  const body = new URLSearchParams({ act })
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  try {
    const response = await fetch(`/workshops/${workshopId}/live/acts`, {
      method: 'POST',
      body,
      credentials: 'same-origin',
    })
    const answer: unknown = await response.json()
    if (response.ok && isDone(answer)) return { ok: true, value: answer.value }
    return { ok: false, failure: isRefusal(answer) ? answer.failure : { code: 'unknown' } }
  } catch {
    // No network, or no answer that could be read: the sentence says what is safe and to try again.
    return { ok: false, failure: { code: 'unknown' } }
  }
}

function isDone(answer: unknown): answer is { value?: unknown } {
  return typeof answer === 'object' && answer !== null && 'done' in answer
}

function isRefusal(answer: unknown): answer is { failure: Failure } {
  return typeof answer === 'object' && answer !== null && 'failure' in answer
}
