import type { Request, RequestHandler, Response } from 'express'
import { SESSION_LOCKED } from '#server/accounts/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { StandingReader } from './session-standing.ts'

/** What a locked screen may still ask for: to unlock, here or at the provider, to sign out, its language, its own code and words. */
const OPEN_UNDER_LOCK = [
  /^\/locked(\/|\.data$|$)/,
  /^\/sign-out(\.data)?$/,
  /^\/sign-in\/sso(\/|$)/,
  /^\/preferences(\.data)?$/,
  /^\/catalogue\//,
  /^\/__manifest$/,
]

/**
 * A locked session does nothing. A page opened by hand leads to the lock screen and comes back after it; everything
 * else is told so with 423, which the open page takes as "ask again once it is unlocked" (app/live/locked-requests.ts).
 */
export function heedLock(deps: {
  readonly standings: StandingReader
  readonly heardInput: (actor: Actor) => Promise<void>
}): RequestHandler {
  return (request, response, next) => {
    if (OPEN_UNDER_LOCK.some((path) => path.test(request.path))) return next()
    heed(request, response).then((mayGoOn) => mayGoOn && next(), next)
  }

  async function heed(request: Request, response: Response): Promise<boolean> {
    const standing = await deps.standings.read(request)
    if (!standing) return true
    if (!standing.isLocked) {
      if (isOpenedByHand(request)) await deps.heardInput(standing.actor)
      return true
    }
    response.setHeader('Cache-Control', 'no-store')
    const back = request.method === 'GET' ? request.originalUrl : '/'
    if (isPage(request)) response.redirect(302, `/locked?next=${encodeURIComponent(back)}`)
    else response.status(423).json({ failure: { code: SESSION_LOCKED } })
    return false
  }
}

function isPage(request: Request): boolean {
  return request.headers['sec-fetch-dest'] === 'document' || (request.headers.accept ?? '').includes('text/html')
}

/** Browsers say whether a person or a script opened a page. */
function isOpenedByHand(request: Request): boolean {
  return request.headers['sec-fetch-dest'] === 'document' && request.headers['sec-fetch-user'] === '?1'
}
