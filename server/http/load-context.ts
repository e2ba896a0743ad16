import type { AppLoadContext } from '@remix-run/node'
import { parse } from 'cookie'
import type { Request, Response } from 'express'
import type { AppContext } from '#app/http/load-context.ts'
import { relyingPartyOf } from '#server/accounts/passkeys/relying-party.ts'
import type { Services } from '#server/compose.ts'
import type { Actor, Reading } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { cspNonceOf } from './security-headers.ts'
import {
  clearHalfSignInCookie,
  clearSessionCookie,
  issueAwayCookie,
  issueHalfSignInCookie,
  issueSessionCookie,
  readAwayToken,
  readHalfSignInToken,
  readSessionToken,
} from './session-cookie.ts'
import type { StandingReader } from './session-standing.ts'

export interface LoadContextDeps {
  readonly services: Services
  readonly standings: StandingReader
  readonly mode: AppContext['mode']
  readonly secureCookies: boolean
  readonly publicOrigin: string | null
  readonly clock: Clock
}

/** Builds the context of one request: who acts, in which language and look. */
export function createLoadContext(deps: LoadContextDeps) {
  return async (request: Request, response: Response): Promise<AppLoadContext> => {
    const token = readSessionToken(request)
    const standing = await deps.standings.read(request)
    const actor = standing && !standing.isLocked ? standing.actor : null
    const locked = standing?.isLocked ? standing.actor : null
    // Who must enrol first has no standing yet.
    const enrolling = token && !standing ? await deps.services.accounts.enrollingOfToken(token) : null
    const reading = readingOf(standing?.actor ?? enrolling, parse(request.headers.cookie ?? ''))
    return {
      actor,
      locked,
      enrolling,
      relyingParty: relyingPartyOf(request.headers.host ?? null, {
        publicOrigin: deps.publicOrigin,
        secure: deps.secureCookies,
      }),
      // Which hosts may stand here was checked before (origin-policy.ts).
      origin: deps.publicOrigin ?? `${deps.secureCookies ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`,
      services: deps.services,
      session: {
        token,
        origin: {
          previousToken: token,
          userAgent: request.headers['user-agent'] ?? '',
          address: request.ip ?? '',
        },
        issue: (newToken, expires) => issueSessionCookie(newToken, expires, deps.secureCookies),
        clear: () => clearSessionCookie(deps.secureCookies),
        half: {
          token: readHalfSignInToken(request),
          issue: (newToken, expires) => issueHalfSignInCookie(newToken, expires, deps.secureCookies),
          clear: () => clearHalfSignInCookie(deps.secureCookies),
        },
        away: {
          token: readAwayToken(request),
          issue: (newToken, expires) => issueAwayCookie(newToken, expires, deps.secureCookies),
        },
      },
      ...reading,
      cspNonce: cspNonceOf(response),
      mode: deps.mode,
      now: () => deps.clock.now(),
      requestId: response.locals.requestId as string, // set by the request log
    }
  }
}

/** What the person chose goes along to every machine; a visitor, and who never chose, reads as this machine was left. */
function readingOf(person: Actor | null, cookies: Readonly<Record<string, string | undefined>>): Reading {
  if (person?.reading) return person.reading
  const { tnc_locale: locale = person?.locale, tnc_theme: theme, tnc_easy } = cookies
  return {
    locale: locale === 'en' ? 'en' : 'vi',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    easyReading: tnc_easy === '1',
  }
}
