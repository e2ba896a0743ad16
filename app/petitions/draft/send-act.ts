import type { Failure, Result } from '#server/kernel/result.ts'

/** Sends one act of the place of writing, beside others that are on their way. */
export async function sendAct(petitionId: string, fields: Readonly<Record<string, string>>): Promise<Result<unknown>> {
  try {
    const response = await fetch(`/petitions/${petitionId}/acts`, {
      method: 'POST',
      body: new URLSearchParams(fields),
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

function isDone(answer: unknown): answer is { value: unknown } {
  return typeof answer === 'object' && answer !== null && 'value' in answer
}

function isRefusal(answer: unknown): answer is { failure: Failure } {
  return typeof answer === 'object' && answer !== null && 'failure' in answer
}
