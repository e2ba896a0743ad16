import type { RoleName } from '#server/accounts/contract.ts'
import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'
import { fold } from '#server/language/fold.ts'
import type { AdministrationFailureCode } from './contract.ts'

/** What rules look at; roles are those in force today or later. */
export interface RuledPerson {
  readonly id: string
  readonly kind: 'person' | 'connection_point'
  readonly office: string
  readonly departmentId: string
  readonly roles: readonly {
    readonly scope: 'global' | 'cluster' | 'department' | 'workshop'
    readonly scopeId: string | null
    readonly role: string
  }[]
}

/** null: allowed; else why not. */
type Verdict = AdministrationFailureCode | null

/** Quản trị, and nobody else. */
export function mayAdminister(actor: Actor): boolean {
  return hasGlobalRole(actor, 'administrator')
}

/** Disabling, resetting, moving: a colleague does it for an administrator. */
export function mayActOn(actor: Actor, person: Pick<RuledPerson, 'id'>): Verdict {
  return person.id === actor.userId ? 'administration-oneself' : null
}

/** Giving a role: never to oneself, and an administrator has no other role (decisions.md, separation of duties). */
export function mayGrant(actor: Actor, person: RuledPerson, scope: string, role: RoleName): Verdict {
  if (person.id === actor.userId) return 'administration-oneself'
  if (person.kind === 'connection_point') return 'role-not-for-connection-point'
  if (role === 'delegated-signer') return 'role-by-mandate-only'
  if (scope === 'workshop') return 'role-by-workshop-only'
  const others = person.roles.filter((held) => held.role !== role)
  const isOrBecomes = role === 'administrator' ? others.length > 0 : others.some(isAdministrator)
  return isOrBecomes ? 'role-conflicts-administrator' : null
}

export function mayRevoke(actor: Actor, person: Pick<RuledPerson, 'id'>, scope: string, role: string): Verdict {
  if (person.id === actor.userId) return 'administration-oneself'
  if (role === 'delegated-signer') return 'role-by-mandate-only'
  return scope === 'workshop' ? 'role-by-workshop-only' : null
}

export interface ProposedMandate {
  readonly kind: 'kt' | 'tuq'
  readonly from: string | null
  readonly until: string | null
  readonly documentNumber: string
  readonly documentDate: string | null
}

/**
 * KT. ⇒ a deputy of the same body; TUQ. ⇒ a mandate document and its dates; both for a leader of the same body, who is
 * not a delegate: what was delegated is not passed on (NĐ 30/2020; domain.md §1.3).
 */
export function mayDelegate(
  actor: Actor,
  person: RuledPerson,
  delegator: RuledPerson | null,
  mandate: ProposedMandate,
): Verdict {
  if (person.id === actor.userId) return 'administration-oneself'
  if (person.kind === 'connection_point') return 'role-not-for-connection-point'
  if (person.roles.some(isAdministrator)) return 'role-conflicts-administrator'
  if (!delegator || delegator.id === person.id || !leads(delegator, person.departmentId))
    return 'mandate-delegator-unsuitable'
  if (mandate.kind === 'kt' && !isDeputyOffice(person.office)) return 'mandate-not-deputy'
  if (!mandate.from || (mandate.kind === 'tuq' && !mandate.until)) return 'mandate-dates-missing'
  if (mandate.until && mandate.until < mandate.from) return 'role-dates-crossed'
  if (mandate.kind === 'tuq' && !(mandate.documentNumber && mandate.documentDate)) return 'mandate-document-missing'
  return null
}

/** "Phó Giám đốc", "Phó Trưởng phòng phụ trách" … */
export function isDeputyOffice(office: string): boolean {
  return fold(office).startsWith('pho ')
}

export function leads(person: Pick<RuledPerson, 'departmentId' | 'roles'>, departmentId: string): boolean {
  return (
    person.departmentId === departmentId &&
    person.roles.some(
      ({ scope, scopeId, role }) => scope === 'department' && scopeId === departmentId && role === 'leader',
    )
  )
}

/** What comes along into a successor; leading and signing are asked for anew there. */
export function comesAlong(role: string, isSuccession: boolean): boolean {
  return isSuccession && (role === 'specialist' || role === 'records-clerk')
}

function isAdministrator(held: { readonly role: string }): boolean {
  return held.role === 'administrator'
}
