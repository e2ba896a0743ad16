import { z } from 'zod'
import { toNfc } from '#server/language/nfc.ts'

/** What a token may be used for; nothing else is open to it. */
export const TOKEN_SCOPES = ['search:read'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** How long a token may live, in days. */
export const TOKEN_DAYS = [30, 90, 365] as const
export const MAX_TOKENS = 10
export const MOST_TOKEN_NAME = 60

/** A token to be made: what it is for, in the words of its owner, and for how long. */
export const MakeTokenInput = z.object({
  name: z.string().transform(toNfc).pipe(z.string().trim().min(1, 'token-name-missing').max(MOST_TOKEN_NAME)),
  days: z.coerce
    .number()
    .refine((days) => TOKEN_DAYS.some((known) => known === days), 'token-days-unknown')
    .catch(TOKEN_DAYS[1]),
})
export type MakeTokenInput = z.output<typeof MakeTokenInput>

export const TOKEN_FAILURES = ['token-name-missing', 'token-too-many', 'token-not-found'] as const
export type TokenFailureCode = (typeof TOKEN_FAILURES)[number] | 'reauthentication-needed'

export interface TokenView {
  readonly id: string
  readonly name: string
  readonly scope: TokenScope
  readonly createdAt: Date
  readonly expiresAt: Date
  /** To about ten minutes. */
  readonly lastUsedAt: Date | null
  readonly isExpired: boolean
}

/** A token in the only moment in which it can be read. */
export interface MadeToken {
  readonly token: string
  readonly expiresAt: Date
}
