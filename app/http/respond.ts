import { data } from '@remix-run/node'
import type { Failure } from '#server/kernel/result.ts'

/**
 * A refused command as an action's answer: the status and the failure, whose text is `failures.<code>`.
 * An object that may not be read is not found: that throws, so that the page for "not found" answers.
 */
export function respond<F extends Failure>(failure: F) {
  const status = statusOf(failure.code)
  if (status === 404) throw data(null, { status })
  return data({ failure }, { status })
}

function statusOf(code: string): number {
  if (code.endsWith('not-found')) return 404
  if (code.endsWith('not-allowed') || code === 'demo-only' || code === 'reauthentication-needed') return 403
  if (code.endsWith('changed-meanwhile')) return 409
  if (code === 'account-locked') return 429
  return 422
}
