import type { IncomingMessage } from 'node:http'
import { parse, serialize } from 'cookie'

const NAME = 'tnc_session'

/** The token in the request's cookie, or null. */
export function readSessionToken(request: Pick<IncomingMessage, 'headers'>): string | null {
  const token = parse(request.headers.cookie ?? '')[NAME]
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
