import { redirect } from '@remix-run/node'
import { RefusedBySingleSignOn, type SingleSignOnPurpose } from '#server/accounts/single-sign-on/contract.ts'
import type { Failure } from '#server/kernel/result.ts'

interface Came {
  readonly purpose: SingleSignOnPurpose | null
  readonly next: string
  readonly isPopup: boolean
}

/** To the page that says in one sentence why: of the small window, of the lock, or of the sign-in. */
export function refuse({ code, details }: Failure, { purpose, next, isPopup }: Came): Response {
  const query = new URLSearchParams({ refused: code, ...(next !== '/' && { next }) })
  if (details?.minutes !== undefined) query.set('minutes', String(details.minutes))
  if (isPopup) return redirect(`/sign-in/sso/done?${query}`)
  return redirect(purpose === 'unlock' ? `/locked?${query}` : `/sign-in?${query}`)
}

/** What an address of `refuse` says; anything that is no refusal of ours says nothing. */
export function refusalIn(searchParams: URLSearchParams): Failure | null {
  const code = RefusedBySingleSignOn.safeParse(searchParams.get('refused'))
  if (!code.success) return null
  return { code: code.data, details: { minutes: Number(searchParams.get('minutes')) || 15 } }
}
