import type { Failure, Result } from '#server/kernel/result.ts'

export type CommandFields = Readonly<Record<string, string | readonly string[]>>

export interface SendOptions {
  /**
   * What was typed outlives the page. When the session is over, one is led to the sign-in, which comes back to this page;
   * anywhere else it is only said, so that nothing is lost.
   */
  readonly isKept?: boolean
}

/**
 * Sends a command beside the page's own requests, as a form does. Never sent twice by itself.
 *
 * Failures: the server's own, or `signed-out`, `network-lost` (no answer came), `server-fault`, `unknown`. Each sentence says
 * that what was typed is still there, which is the caller's to see to.
 */
export async function sendCommand(
  address: string,
  fields: CommandFields,
  { isKept = false }: SendOptions = {},
): Promise<Result<unknown, Failure>> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  }
  let response: Response
  try {
    response = await fetch(address, { method: 'POST', body, credentials: 'same-origin' })
  } catch {
    return refused('network-lost')
  }
  if (isSignIn(response)) {
    if (isKept) window.location.assign(response.url)
    return refused('signed-out')
  }
  if (response.status >= 500) return refused('server-fault')
  const answer = (await response.json().catch(() => null)) as Answer | null
  if (answer?.done && response.ok) return { ok: true, value: answer.value }
  return { ok: false, failure: answer?.failure ?? { code: 'unknown' } }
}

interface Answer {
  readonly done?: boolean
  readonly value?: unknown
  readonly failure?: Failure
}

function refused(code: string): Result<never, Failure> {
  return { ok: false, failure: { code } }
}

/** The session is over: the server led to the page of the sign-in instead of answering. */
function isSignIn(response: Response): boolean {
  const { origin, pathname } = new URL(response.url)
  return response.redirected && origin === window.location.origin && /^\/sign-in(\/|$)/.test(pathname)
}
