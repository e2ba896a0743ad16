import type { RoleGrant } from '#server/kernel/actor.ts'

/** After how long without a key or touch the screen locks (R4; decisions "Idle and sign-out"). */
export interface IdleLimits {
  readonly personMs: number
  readonly administratorMs: number
}

const MINUTE = 60_000

/** The most that R4 allows; a deployment may take less. */
export const LONGEST_IDLE: IdleLimits = { personMs: 15 * MINUTE, administratorMs: 5 * MINUTE }

/** What is set in minutes, within what the deployment allows. */
export function idleLimitsWithin(
  limits: IdleLimits,
  setMinutes: { person: number; administrator: number },
): IdleLimits {
  return {
    personMs: Math.min(setMinutes.person * MINUTE, limits.personMs),
    administratorMs: Math.min(setMinutes.administrator * MINUTE, limits.administratorMs),
  }
}

/** Administrators and security officers answer for everybody: the shorter limit. */
export function idleLimitOf(roles: readonly RoleGrant[], limits: IdleLimits): number {
  const person = Math.min(limits.personMs, LONGEST_IDLE.personMs)
  if (!roles.some((role) => role.scope === 'global')) return person
  return Math.min(person, limits.administratorMs, LONGEST_IDLE.administratorMs)
}

/** Since when a session is locked: told so, or nothing was heard of its person for the limit. Null: it is open. */
export function lockedSince(
  session: { readonly lockedAt: Date | null; readonly lastInputAt: Date },
  now: Date,
  limitMs: number,
): Date | null {
  if (session.lockedAt) return session.lockedAt
  const end = session.lastInputAt.getTime() + limitMs
  return end <= now.getTime() ? new Date(end) : null
}
