import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'

/**
 * The legal basis is open to everybody who is signed in; a thủ thư of any cluster keeps it (decisions.md, roles).
 * Administrators have no business rights, whatever else they are.
 */
export function mayKeepLegalBasis(actor: Actor): boolean {
  if (hasGlobalRole(actor, 'administrator')) return false
  return actor.roles.some((role) => role.scope === 'cluster' && role.role === 'librarian')
}
