import type { LocalDate } from '#server/language/dates.ts'
import type { RuledPerson } from '../administration-policy.ts'
import type { PersonState } from '../contract.ts'
import { standingOf } from '../days.ts'
import type { PersonRecord } from './person-repository.ts'

/** What the rules look at: roles that are over count no more. */
export function ruled(person: PersonRecord, today: LocalDate): RuledPerson {
  const { id, kind, office, departmentId } = person
  const roles = person.roles
    .filter((role) => standingOf(role, today) !== 'over')
    .map((role) => ({ scope: role.scopeKind, scopeId: role.scopeId, role: role.role }))
  return { id, kind, office, departmentId, roles }
}

export function stateOf(
  person: Pick<PersonRecord, 'status' | 'lockedUntil' | 'hasWayIn' | 'isDemo'>,
  now: Date,
): PersonState {
  if (person.status === 'disabled') return 'disabled'
  if (person.lockedUntil && person.lockedUntil > now) return 'locked'
  return person.hasWayIn || person.isDemo ? 'active' : 'invited'
}
