import { z } from 'zod'
import type { RoleGrant } from '#server/kernel/actor.ts'
import { PasskeyAnswer } from './passkeys/contract.ts'

/** Every role by the scope it is given in (decisions.md, "Roles have a scope"). */
export const ROLES_BY_SCOPE = {
  global: ['administrator', 'security-officer'],
  cluster: ['cluster-head', 'cluster-secretary', 'librarian', 'moderator'],
  department: ['leader', 'delegated-signer', 'specialist', 'records-clerk'],
  workshop: ['chair', 'deputy-chair', 'secretary', 'point-head', 'technician', 'delegate', 'guest'],
} as const satisfies { readonly [Scope in RoleGrant['scope']]: readonly Extract<RoleGrant, { scope: Scope }>['role'][] }

export const ROLE_NAMES = [
  ...ROLES_BY_SCOPE.global,
  ...ROLES_BY_SCOPE.cluster,
  ...ROLES_BY_SCOPE.department,
  ...ROLES_BY_SCOPE.workshop,
] as const
export type RoleName = (typeof ROLE_NAMES)[number]

/** Code points of the stored (NFC) form (decisions.md, "Sign-in strength"; R4). */
export const MIN_PASSWORD_LENGTH = 14
export const MIN_PASSWORD_LENGTH_WITH_SECOND_FACTOR = 8
export const MAX_PASSWORD_LENGTH = 256

/** Sign-in form. Passwords are bounded so that hashing cannot be used to exhaust the server. */
export const SignInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, 'email-missing').max(254, 'email-invalid'),
  password: z.string().min(1, 'password-missing').max(MAX_PASSWORD_LENGTH, 'password-too-long'),
  sharedMachine: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
})
export type SignInInput = z.output<typeof SignInInput>

/** Why a new password cannot be taken; the rule itself is password-policy.ts. */
export type PasswordFault =
  | 'password-under-fourteen'
  | 'password-under-eight'
  | 'password-too-long'
  | 'password-personal'
  | 'password-common'

/** The new password is judged by password-policy.ts, which knows the person. */
export const ChangePasswordInput = z
  .object({
    current: z.string().min(1, 'password-missing').max(MAX_PASSWORD_LENGTH, 'password-too-long'),
    next: z
      .string()
      .min(1, 'password-new-missing')
      .max(4 * MAX_PASSWORD_LENGTH, 'password-too-long'),
    again: z.string(),
    keepOthers: z
      .string()
      .optional()
      .transform((value) => value === 'on'),
  })
  .refine(({ next, again }) => next.normalize('NFC') === again.normalize('NFC'), {
    path: ['again'],
    message: 'password-not-repeated',
  })
export type ChangePasswordInput = z.output<typeof ChangePasswordInput>

/** `password-not-used`: the account signs in by other means only. */
export type ChangePasswordFailureCode =
  | PasswordFault
  | 'password-wrong'
  | 'password-same'
  | 'password-not-used'
  | 'account-locked'

export const PreferencesInput = z.object({
  locale: z.enum(['vi', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  easyReading: z.boolean().optional(),
})
export type PreferencesInput = z.output<typeof PreferencesInput>

/**
 * Why a sign-in is refused. An unknown address and a wrong password answer alike;
 * `account-locked` carries `minutes`, how long to wait.
 */
export type SignInFailureCode = 'sign-in-refused' | 'account-locked' | 'account-dormant' | 'demo-only'

/** Why an account is disabled, where its owner may know: said after the right password only. */
export type DisabledReason = 'dormant'

/** After a password that fits, one has so long to enter the code; in the same browser. */
export const HALF_SIGN_IN_MINUTES = 5
export const RECOVERY_CODE_COUNT = 10
export const RECOVERY_CODE_LENGTH = 12
/** So long a proof of who sits here is remembered for grave acts. */
export const FRESH_MINUTES = 5

/** Six digits, however they were grouped when they were pasted. */
export const TotpCode = z
  .string()
  .transform((typed) => typed.replace(/[^\p{L}\p{N}]/gu, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'code-form'))

/** A recovery code as it is stored; O is read as 0, I and L as 1. */
const RecoveryCode = z
  .string()
  .transform((typed) => {
    const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
    return letters.replace(/O/g, '0').replace(/[IL]/g, '1')
  })
  .pipe(z.string().length(RECOVERY_CODE_LENGTH, 'recovery-code-form'))

/** The second step of a sign-in. */
export const SecondStepInput = z.discriminatedUnion('method', [
  z.object({ method: z.literal('code'), code: TotpCode }),
  z.object({ method: z.literal('recovery'), code: RecoveryCode }),
])
export type SecondStepInput = z.output<typeof SecondStepInput>

/** `second-step-over`: too late, or the step was answered already; one signs in anew. */
export type SecondStepFailureCode = 'second-step-over' | 'code-refused' | 'recovery-code-refused' | 'account-locked'

export type SecondFactorFailureCode =
  | 'reauthentication-needed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'second-factor-not-begun'
  | 'second-factor-required'
  | 'code-refused'
  | 'password-wrong'
  | 'password-too-short-alone'
  | 'account-locked'

/**
 * How one proves, in a session, that it is still oneself. `passkey`: the proof is the browser's answer as JSON;
 * `single-sign-on`: it is given at the provider and comes back by /sign-in/sso/callback.
 */
export type ProofMethod = 'password' | 'code' | 'passkey' | 'single-sign-on'

export const ReauthenticateInput = z.object({
  method: z.enum(['password', 'code', 'passkey']),
  proof: z.string().min(1, 'proof-missing').max(16_384, 'proof-missing'),
})
export type ReauthenticateInput = z.output<typeof ReauthenticateInput>

export type ReauthenticationFailureCode =
  | 'reauthentication-needed'
  | 'proof-password-wrong'
  | 'code-refused'
  | 'passkey-refused'
  | 'account-locked'

/** One place where a person is signed in. */
export interface OwnSessionView {
  readonly id: string
  readonly isThis: boolean
  readonly device: { readonly browser: string | null; readonly system: string | null }
  readonly place: { readonly address: string; readonly isInside: boolean }
  readonly method: SignInMethod
  readonly beganAt: Date
  readonly lastSeenAt: Date
}

/** How a session was opened. Only `demo` proves nothing. */
export type SignInMethod =
  | 'password'
  | 'password-code' /* and a code of the authenticator app */
  | 'password-recovery' /* and one of the recovery codes */
  | 'passkey'
  | 'single-sign-on'
  | 'single-sign-on-factor' /* which asked for a second factor itself */
  | 'single-sign-on-code' /* and a code of the authenticator app here */
  | 'single-sign-on-recovery' /* and one of the recovery codes */
  | 'demo'

/** What may be the first of two steps. */
export type FirstStep = 'password' | 'single-sign-on'

/** After so many failures in a row the account rests for so many minutes (domain.md R4). */
export const MAX_FAILED_SIGN_INS = 5
export const LOCK_MINUTES = 15

/** How a locked session is opened again by the person who holds it. */
export const UnlockInput = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('password'),
    password: z.string().min(1, 'password-missing').max(256, 'password-too-long'),
  }),
  z.object({ method: z.literal('demo') }),
  z.object({ method: z.literal('passkey'), answer: PasskeyAnswer }),
  z.object({ method: z.literal('code'), code: TotpCode }),
])
export type UnlockInput = z.output<typeof UnlockInput>

export type UnlockFailureCode = 'unlock-refused' | 'passkey-refused' | 'code-refused' | 'account-locked' | 'demo-only'

/** After how long the screen locks, and by what its person opens it again. */
export interface LockView {
  readonly limitMs: number
  readonly byPassword: boolean
  readonly byPasskey: boolean
  /** A code of the authenticator app. */
  readonly byCode: boolean
  /** At the provider, which asks anew who is there. */
  readonly bySingleSignOn: boolean
  /** Demo people only. */
  readonly byClick: boolean
}

/** Said with status 423 to whatever a locked session asks for. */
export const SESSION_LOCKED = 'session-locked'

/** Of every demo person, for who signs in by e-mail and for acts that ask for a proof. Demo mode only. */
export const DEMO_PASSWORD = 'tieng-noi-chung'

/** One of the demo people, for the page that signs in by one click (demo mode only). */
export interface DemoPersonView {
  readonly email: string
  readonly fullName: string
  readonly office: string
  readonly kind: 'person' | 'connection_point'
  readonly department: {
    readonly code: string
    readonly shortName: string
    readonly placeName: string
    readonly hue: number | null
  }
  /** Role names for the text keys `roles.<name>`. */
  readonly roles: readonly string[]
}

/** How one's own account is kept safe. */
export interface OwnSecurityView {
  /** False for who signs in by other means only. */
  readonly hasPassword: boolean
  /** How long a new password has to be, as things stand. */
  readonly minPasswordLength: number
  /** Whether a code of the authenticator app is asked for. */
  readonly secondFactor: boolean
  /** Whether a role of the person asks for it: then it cannot be turned off. */
  readonly secondFactorRequired: boolean
  readonly recoveryCodesLeft: number
}
