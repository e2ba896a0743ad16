import type { IncomingMessage } from 'node:http'
import { parse, serialize } from 'cookie'

const NAME = 'tnc_session'

/** Between the two steps of a sign-in; sent to the pages of the sign-in only. */
const HALF = { name: 'tnc_half_sign_in', path: '/sign-in' } as const

/** On the way to the sign-in system of the office and back. */
const AWAY = { name: 'tnc_sign_in_away', path: '/sign-in/sso' } as const

/** The token in the request's cookie, or null. */
export function readSessionToken(request: Pick<IncomingMessage, 'headers'>): string | null {
  return readToken(request, NAME)
}

export function readHalfSignInToken(request: Pick<IncomingMessage, 'headers'>): string | null {
  return readToken(request, HALF.name)
}

export function readAwayToken(request: Pick<IncomingMessage, 'headers'>): string | null {
  return readToken(request, AWAY.name)
}

function readToken(request: Pick<IncomingMessage, 'headers'>, name: string): string | null {
  const token = parse(request.headers.cookie ?? '')[name]
  return token && token.length <= 128 ? token : null
}

/** Set-Cookie that opens the session in the browser. */
export function issueSessionCookie(token: string, expires: Date, secure: boolean): string {
  return serialize(NAME, token, { httpOnly: true, sameSite: 'lax', secure, path: '/', expires })
}

/** Set-Cookie that ends it. */
export function clearSessionCookie(secure: boolean): string {
  return serialize(NAME, '', { httpOnly: true, sameSite: 'lax', secure, path: '/', expires: new Date(0) })
}

/** Lax, like all that follow: whoever comes back from another site's sign-in page brings no strict cookie along. */
export function issueHalfSignInCookie(token: string, expires: Date, secure: boolean): string {
  return serialize(HALF.name, token, { httpOnly: true, sameSite: 'lax', secure, path: HALF.path, expires })
}

export function clearHalfSignInCookie(secure: boolean): string {
  return issueHalfSignInCookie('', new Date(0), secure)
}

export function issueAwayCookie(token: string, expires: Date, secure: boolean): string {
  return serialize(AWAY.name, token, { httpOnly: true, sameSite: 'lax', secure, path: AWAY.path, expires })
}
