import type { Failure } from '#server/kernel/result.ts'

export type UnlockOutcome = { readonly ok: true } | { readonly ok: false; readonly failure: Failure }

/** Sends the proof of the person. When the session itself is over there is nothing to unlock: the sign-in leads back here. */
export async function sendUnlock(fields: Readonly<Record<string, string>>): Promise<UnlockOutcome> {
  const response = await fetch('/locked/unlock', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(fields),
  }).catch(() => null)
  if (response === null || response.status >= 500) return { ok: false, failure: { code: 'unlock-unreachable' } }
  if (response.ok) return { ok: true }
  if (response.status === 429 && !response.headers.get('content-type')?.includes('json'))
    return { ok: false, failure: { code: 'unlock-too-often' } }
  const answer = (await response.json()) as { failure: Failure } // our own resource route
  return { ok: false, failure: answer.failure }
}

/** Tells the server that the screen is locked; false when it did not hear. It locks by itself after the limit. */
export async function sendLock(): Promise<boolean> {
  if (!navigator.onLine) return false
  const response = await fetch('/locked/signal', { method: 'POST', keepalive: true }).catch(() => null)
  return response?.ok === true
}
