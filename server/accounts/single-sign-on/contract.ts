import { z } from 'zod'

/** What one goes to the provider for. `prove` and `unlock` need a session of the same person. */
export const SINGLE_SIGN_ON_PURPOSES = ['sign-in', 'prove', 'unlock'] as const
export type SingleSignOnPurpose = (typeof SINGLE_SIGN_ON_PURPOSES)[number]

/** So long one may take at the provider. */
export const SINGLE_SIGN_ON_MINUTES = 5

/** Why it did not come to an end; each has its sentence `failures.<code>`, and its audit row carries the code. */
export const SINGLE_SIGN_ON_FAILURES = [
  'sso-off' /* no provider is set */,
  'sso-unreachable' /* the provider does not answer */,
  'sso-denied' /* the person turned back at the provider */,
  'sso-provider-refused' /* the provider does not take our request */,
  'sso-answer-wrong' /* not from the provider, not for us, or not for this attempt */,
  'sso-answer-expired' /* signed too long ago, or in the future */,
  'sso-attempt-over' /* unknown, used, too late, or begun in another browser */,
  'sso-email-unverified',
  'sso-no-account' /* nobody here, or a disabled account: answered alike */,
  'sso-other-identity' /* the account belongs to another subject of this provider */,
  'sso-department-unknown',
  'sso-name-missing',
  'sso-second-factor-first' /* administrators bring an authenticator app of their own */,
  'sso-other-person' /* to prove or to unlock: somebody else came back */,
  'sso-not-renewed' /* to prove or to unlock: the provider did not ask the person anew */,
] as const
export type SingleSignOnFailureCode = (typeof SINGLE_SIGN_ON_FAILURES)[number]

/** Together with what a password is refused for too. */
export type SingleSignOnRefusal = SingleSignOnFailureCode | 'account-dormant' | 'account-locked'

/** A refusal as an address carries it: anything else in the address says nothing. */
export const RefusedBySingleSignOn = z.enum([...SINGLE_SIGN_ON_FAILURES, 'account-dormant', 'account-locked'])

/** Tasks of the administrators; the subject is the person. */
export const SINGLE_SIGN_ON_TASKS = {
  created: 'account-created-by-provider',
  departmentDiffers: 'account-department-differs',
} as const

/** For the sign-in page; null where there is no provider. */
export interface SingleSignOnView {
  /** The operator's words for the button; null: ours. */
  readonly label: string | null
}
