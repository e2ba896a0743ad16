import * as client from 'openid-client'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { SingleSignOnFailureCode } from './contract.ts'
import { lacksClaims, type ProviderPerson, readProviderPerson } from './provider-answer.ts'
import { refusalOfAnswer } from './provider-refusals.ts'
import type { SingleSignOnSettings } from './single-sign-on-settings.ts'

type Outcome<T> = Result<T, Failure<SingleSignOnFailureCode>>

/** What only this attempt knows; the answer has to fit all of it. */
export interface AttemptSecrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The sign-in system of the office. Everything it says is checked here: signature, issuer, audience, time, nonce. */
export interface IdentityProvider {
  /** Where the browser goes. `asksAnew`: who is there has to prove it again, whatever session the provider knows. */
  addressOf(
    attempt: AttemptSecrets & { readonly redirectUri: string; readonly asksAnew: boolean },
  ): Promise<Outcome<URL>>
  /** Who came back with this address. The code in it is used up by asking. */
  personOf(cameBack: URL, attempt: AttemptSecrets): Promise<Outcome<ProviderPerson>>
  /** Where its own session is ended; null when it knows no such place or does not answer. */
  signOutAddress(returnTo: string): Promise<URL | null>
}

const SCOPE = 'openid email profile'
const TIMEOUT_S = 8
/** Keys are read anew by the library when one is unknown; this is for moved endpoints. */
const KNOWN_FOR_MS = 60 * 60_000

export function createIdentityProvider(deps: {
  readonly settings: SingleSignOnSettings
  readonly clock: Clock
  readonly reportError: (error: unknown) => void
}): IdentityProvider {
  const { settings } = deps
  let known: { readonly until: number; readonly value: Promise<client.Configuration> } | null = null

  /** Asked once an hour and by all together; a failure is not remembered. */
  function discover(): Promise<client.Configuration> {
    const now = deps.clock.now().getTime()
    if (known && now < known.until) return known.value
    const execute = [client.enableNonRepudiationChecks]
    // The settings allow http for this machine alone.
    if (settings.issuer.protocol === 'http:') execute.push(client.allowInsecureRequests)
    const { clientId, clientSecret } = settings
    const value = client.discovery(settings.issuer, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_S })
    known = { until: now + KNOWN_FOR_MS, value }
    value.catch(() => {
      known = null
    })
    return value
  }

  /** Expected refusals become values; the operator reads why in the log, without a word about the person. */
  async function ask<T>(question: (configuration: client.Configuration) => Promise<T>): Promise<Outcome<T>> {
    try {
      return ok(await question(await discover()))
    } catch (error) {
      const refusal = refusalOfAnswer(error)
      if (!refusal) throw error
      if (refusal.why) deps.reportError(new Error(`single sign-on: ${refusal.code}: ${refusal.why}`))
      return fail(refusal.code)
    }
  }

  return {
    addressOf: ({ redirectUri, state, nonce, verifier, asksAnew }) =>
      ask(async (configuration) =>
        client.buildAuthorizationUrl(configuration, {
          ...{ scope: SCOPE, response_type: 'code', redirect_uri: redirectUri, state, nonce },
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(asksAnew && { prompt: 'login', max_age: '0' }),
        }),
      ),
    personOf: (cameBack, { state, nonce, verifier }) =>
      ask(async (configuration) => {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        const tokens = await client.authorizationCodeGrant(configuration, cameBack, checks)
        const idToken: Readonly<Record<string, unknown>> = tokens.claims() ?? {}
        const asksMore =
          configuration.serverMetadata().userinfo_endpoint !== undefined && lacksClaims(idToken, settings)
        const userInfo = asksMore
          ? await client.fetchUserInfo(configuration, tokens.access_token, String(idToken.sub))
          : {}
        return readProviderPerson(idToken, userInfo, settings)
      }),
    async signOutAddress(returnTo) {
      const address = await ask(async (configuration) =>
        configuration.serverMetadata().end_session_endpoint === undefined
          ? null
          : client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }),
      )
      return address.ok ? address.value : null
    },
  }
}
