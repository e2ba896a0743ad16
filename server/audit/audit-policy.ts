import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'

/** The log is read by the security officer (cán bộ an ninh) alone: administrators are among those it records. */
export function mayReadAudit(actor: Actor): boolean {
  return hasGlobalRole(actor, 'security-officer')
}
