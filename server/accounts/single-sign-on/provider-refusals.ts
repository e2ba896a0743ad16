import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import type { SingleSignOnFailureCode } from './contract.ts'

interface Refusal {
  readonly code: SingleSignOnFailureCode
  /** For the operator's log: codes of the protocol only; null where there is nothing to mend. */
  readonly why: string | null
}

/** What an error of the protocol means for the person; null: a bug of ours. */
export function refusalOfAnswer(error: unknown): Refusal | null {
  if (error instanceof AuthorizationResponseError) return refusedAtProvider(error.error)
  if (error instanceof ResponseBodyError) {
    // The code was used, is too old, or was given to somebody else.
    if (error.error === 'invalid_grant') return { code: 'sso-answer-wrong', why: error.error }
    return refusedAtProvider(error.error)
  }
  if (error instanceof WWWAuthenticateChallengeError)
    return { code: 'sso-provider-refused', why: `HTTP ${error.status}` }
  if (error instanceof ClientError) return { code: meaningOf(error.code ?? ''), why: error.code ?? error.message }
  if (error instanceof TypeError && error.message === 'fetch failed')
    return { code: 'sso-unreachable', why: 'no answer' }
  return null
}

function refusedAtProvider(error: string): Refusal {
  if (error === 'access_denied') return { code: 'sso-denied', why: null }
  const isAway = error === 'server_error' || error === 'temporarily_unavailable'
  return { code: isAway ? 'sso-unreachable' : 'sso-provider-refused', why: word(error) }
}

function meaningOf(code: string): SingleSignOnFailureCode {
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'sso-answer-expired'
  return UNREACHABLE.has(code) ? 'sso-unreachable' : 'sso-answer-wrong'
}

/** It is not there, or what answers is not a provider. */
const UNREACHABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
])

/** What stands in an address can be anything: only the form of an error code goes into the log. */
function word(error: string): string {
  return /^[a-z_]{1,40}$/.test(error) ? error : 'unknown error'
}
