import { z } from 'zod'
import type { RoleGrant } from '#server/kernel/actor.ts'

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

/** Sign-in form. Passwords are bounded so that hashing cannot be used to exhaust the server. */
export const SignInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, 'email-missing').max(254, 'email-invalid'),
  password: z.string().min(1, 'password-missing').max(256, 'password-too-long'),
  sharedMachine: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
})
export type SignInInput = z.output<typeof SignInInput>

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
export type SignInFailureCode = 'sign-in-refused' | 'account-locked' | 'demo-only'

/** After so many failures in a row the account rests for so many minutes (domain.md R4). */
export const MAX_FAILED_SIGN_INS = 5
export const LOCK_MINUTES = 15

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
