import type { SignInOrigin } from '#server/accounts/open-session.ts'
import type { RelyingParty } from '#server/accounts/passkeys/relying-party.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'

/** What every loader and action gets as `context`; made by server/http/load-context.ts. */
export interface AppContext {
  /** Who is signed in; null for a visitor. */
  readonly actor: Actor | null
  /** Who locked this screen: may unlock it or sign out, nothing else; `actor` is null meanwhile. */
  readonly locked: Actor | null
  /** Who must enrol a second factor before anything else; then there is no actor. */
  readonly enrolling: Actor | null
  readonly services: Services
  readonly session: SessionCookie
  /** For whom a passkey is made and used here; null where there can be none (a bare IP address). */
  readonly relyingParty: RelyingParty | null
  /** Under which the pages are open, e.g. https://cum.example.vn. */
  readonly origin: string
  readonly locale: 'vi' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  readonly easyReading: boolean
  readonly cspNonce: string
  readonly mode: 'demo' | 'production' | 'test'
  readonly now: () => Date
  readonly requestId: string
}

/** The session cookie of this request, and the Set-Cookie values that open or end one. */
export interface SessionCookie {
  readonly token: string | null
  /** What a sign-in of this browser brings along. */
  readonly origin: SignInOrigin
  issue(token: string, expires: Date): string
  clear(): string
  /** The cookie between the two steps of a sign-in. */
  readonly half: {
    readonly token: string | null
    issue(token: string, expires: Date): string
    clear(): string
  }
  /** The cookie on the way to the sign-in system of the office and back. */
  readonly away: {
    readonly token: string | null
    issue(token: string, expires: Date): string
  }
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}
