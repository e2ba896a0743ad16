import { createHmac } from 'node:crypto'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { SignInOrigin } from '../open-session.ts'
import { findSessionMethod } from '../session-repository.ts'
import { hashSessionToken, newSessionToken } from '../session-token.ts'
import type { SignInOutcome } from '../sign-in.ts'
import { storeAttempt, takeAttempt } from './attempt-repository.ts'
import {
  SINGLE_SIGN_ON_MINUTES,
  type SingleSignOnFailureCode,
  type SingleSignOnPurpose,
  type SingleSignOnRefusal,
  type SingleSignOnView,
} from './contract.ts'
import { type EnterDeps, enter } from './enter.ts'
import type { AttemptSecrets, IdentityProvider } from './identity-provider.ts'
import { hasIdentity, loadEntrant } from './identity-repository.ts'
import { prove } from './prove.ts'

/** What a browser wants from the provider. */
export interface SingleSignOnRequest {
  readonly purpose: SingleSignOnPurpose
  /** A path of this site. */
  readonly next: string
  readonly isPopup: boolean
  readonly sharedMachine: boolean
  readonly redirectUri: string
  /** The browser's token of an attempt that is under way in another of its pages. */
  readonly browserToken: string | null
}

/** Where the browser goes, and the cookie value that ties the attempt to it. */
export interface BegunSingleSignOn {
  readonly address: URL
  readonly browserToken: string
  readonly expiresAt: Date
}

/** Whoever came back, with what, and where they go now. */
export interface FinishedSingleSignOn {
  /** null: nobody knows what this answer belongs to. */
  readonly purpose: SingleSignOnPurpose | null
  readonly next: string
  readonly isPopup: boolean
  /** What opens the session or its second step; null after a proof or an unlocking. */
  readonly outcome: Result<SignInOutcome | null, Failure<SingleSignOnRefusal>>
}

/** Signing in, proving and unlocking at the sign-in system of the office. */
export interface SingleSignOn {
  /** null: no provider is set. */
  readonly view: SingleSignOnView | null
  begin(
    request: SingleSignOnRequest,
    actor: Actor | null,
  ): Promise<Result<BegunSingleSignOn, Failure<SingleSignOnFailureCode>>>
  /** `cameBack` are the parameters of the provider's answer. */
  finish(
    cameBack: URLSearchParams,
    browserToken: string | null,
    current: { readonly actor: Actor | null; readonly isLocked: boolean },
    origin: SignInOrigin,
  ): Promise<FinishedSingleSignOn>
  /** Whether this person proves at the provider who they are: who has no password here, and is no administrator. */
  proves(actor: Actor): Promise<boolean>
  /** Whether the provider's own session is to end when this person signs out here. */
  endsAtProvider(actor: Actor): Promise<boolean>
  /** Where it is ended; null when the provider has no such page. */
  signOutAddress(returnTo: string): Promise<URL | null>
}

export interface SingleSignOnDeps extends EnterDeps {
  readonly provider: IdentityProvider
}

/** As if there were no such thing. */
export const noSingleSignOn: SingleSignOn = {
  view: null,
  begin: async () => fail('sso-off'),
  finish: async () => ({ purpose: null, next: '/', isPopup: false, outcome: fail('sso-off') }),
  proves: async () => false,
  endsAtProvider: async () => false,
  signOutAddress: async () => null,
}

export function createSingleSignOn(deps: SingleSignOnDeps): SingleSignOn {
  const { prisma, clock, provider, settings, transactor } = deps
  const hash = (token: string) => hashSessionToken(token, deps.sessionSecret)

  /** Made from what only this browser holds: neither nonce nor verifier is stored. */
  function secretsOf(browserToken: string, state: string): AttemptSecrets {
    const derived = (use: string) =>
      createHmac('sha256', deps.sessionSecret).update(`single-sign-on ${use}\n${browserToken}\n${state}`)
    return { state, nonce: derived('nonce').digest('base64url'), verifier: derived('verifier').digest('base64url') }
  }

  async function proves(actor: Actor): Promise<boolean> {
    const { hasPassword, hasGlobalRole } = await loadEntrant(prisma, actor.userId)
    return !hasPassword && !hasGlobalRole && (await hasIdentity(prisma, actor.userId, settings.issuer.href))
  }

  return {
    view: { label: settings.label },
    proves,
    async begin({ browserToken: known, ...request }, actor) {
      const isSignIn = request.purpose === 'sign-in'
      if (!isSignIn && !(actor && (await proves(actor)))) return fail('sso-other-person')
      const [browserToken, state] = [known ?? newSessionToken(), newSessionToken()]
      const asksAnew = !isSignIn || request.sharedMachine
      const address = await provider.addressOf({
        ...secretsOf(browserToken, state),
        ...{ redirectUri: request.redirectUri, asksAnew },
      })
      if (!address.ok) {
        await recordRefusal(actor?.userId ?? null, address.failure.code)
        return address
      }
      const createdAt = clock.now()
      const expiresAt = new Date(createdAt.getTime() + SINGLE_SIGN_ON_MINUTES * 60_000)
      await storeAttempt(prisma, {
        ...{ id: newId<'single-sign-on-attempt'>(), stateHash: hash(state), browserHash: hash(browserToken) },
        ...request,
        ...{ sessionId: isSignIn ? null : (actor?.sessionId ?? null), createdAt, expiresAt },
      })
      return ok({ address: address.value, browserToken, expiresAt })
    },
    async finish(cameBack, browserToken, current, origin) {
      const state = cameBack.get('state') ?? ''
      const hashes = browserToken && { stateHash: hash(state), browserHash: hash(browserToken) }
      const attempt = hashes ? await takeAttempt(prisma, hashes, clock.now()) : null
      if (!attempt || !browserToken) {
        await recordRefusal(current.actor?.userId ?? null, 'sso-attempt-over')
        return { purpose: null, next: '/', isPopup: false, outcome: fail('sso-attempt-over') }
      }
      const { purpose, next, isPopup, sharedMachine } = attempt
      const finished = (outcome: FinishedSingleSignOn['outcome']) => ({ purpose, next, isPopup, outcome })
      const isSignIn = purpose === 'sign-in'
      // Under the lock nobody comes in by the side door; a proof is for the session that asked for it.
      const { actor } = current
      if (isSignIn ? current.isLocked : actor?.sessionId !== attempt.sessionId) {
        await recordRefusal(actor?.userId ?? null, 'sso-attempt-over')
        return finished(fail('sso-attempt-over'))
      }
      const address = new URL(`${attempt.redirectUri}?${cameBack}`)
      const person = await provider.personOf(address, secretsOf(browserToken, state))
      if (!person.ok) {
        await recordRefusal(actor?.userId ?? null, person.failure.code)
        return finished(person)
      }
      if (!isSignIn) {
        if (!actor) return finished(fail('sso-attempt-over'))
        const proved = await transactor.run((work) => prove(deps, work, actor, person.value, attempt))
        return finished(proved.ok ? ok(null) : proved)
      }
      const entering = { sharedMachine, hours: await deps.sessionHours() }
      return finished(await transactor.run((work) => enter(deps, work, person.value, entering, origin)))
    },
    async endsAtProvider(actor) {
      const method = await findSessionMethod(prisma, actor.sessionId)
      return (method?.startsWith('single-sign-on') ?? false) && (settings.signOut || actor.sharedMachine)
    },
    signOutAddress: (returnTo) => provider.signOutAddress(returnTo),
  }

  async function recordRefusal(userId: string | null, reason: SingleSignOnFailureCode): Promise<void> {
    await transactor.run(({ tx }) =>
      deps.audit.append(tx, null, {
        action: 'account.single-sign-on-refused',
        subject: { kind: 'user', id: userId },
        details: { reason },
      }),
    )
  }
}
