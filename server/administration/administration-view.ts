import { ROLES_BY_SCOPE, type RoleName } from '#server/accounts/contract.ts'
import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { addDays, type LocalDate } from '#server/language/dates.ts'
import { mayGrant, mayRevoke } from './administration-policy.ts'
import type { DepartmentName, DepartmentRow, HeldRole, MandateView, PersonRow, SessionRow } from './contract.ts'
import { lastDayOf, standingOf, toDay } from './days.ts'
import type { ContactRecord } from './departments/department-contact-repository.ts'
import type { MandateRecord } from './mandates/mandate-repository.ts'
import { isInForce } from './people/move-person.ts'
import type { PersonRecord } from './people/person-repository.ts'
import { ruled, stateOf } from './people/ruled-person.ts'
import type { loadSessions } from './sessions/session-repository.ts'

export interface ViewContext {
  readonly departments: ReadonlyMap<string, DepartmentView>
  readonly now: Date
  readonly today: LocalDate
}

export function departmentName(context: ViewContext, id: string): DepartmentName {
  const department = context.departments.get(id)
  if (!department) throw new Error(`no department ${id}`)
  const { code, hue, shortName, placeName } = department
  return { id, code, hue, shortName, placeName, isInForce: isInForce(department, context.today) }
}

export function departmentRow(
  context: ViewContext,
  department: DepartmentView,
  people: ReadonlyMap<string, number>,
  contacts: ReadonlyMap<string, ContactRecord>,
): DepartmentRow {
  const { id, name, validFrom, validTo, predecessors, successors } = department
  const { address = '', email = '', phone = '', organCode = null } = contacts.get(id) ?? {}
  return {
    ...departmentName(context, id),
    name,
    validFrom: validFrom as LocalDate, // DepartmentView carries days
    until: validTo ? addDays(validTo as LocalDate, -1) : null,
    predecessors: predecessors.map((one) => one.shortName),
    successors: successors.map((one) => one.shortName),
    people: people.get(id) ?? 0,
    contact: { address, email, phone, organCode },
  }
}

export function personRow(context: ViewContext, person: PersonRecord): PersonRow {
  const { id, fullName, email, office, kind, lastSignInAt } = person
  const inForce = person.roles.filter((role) => standingOf(role, context.today) === 'in-force')
  return {
    ...{ id, fullName, email, office, kind, lastSignInAt },
    department: departmentName(context, person.departmentId),
    state: stateOf(person, context.now),
    roles: [...new Set(inForce.map((role) => role.role as RoleName))], // written by grantRole and the workshops
  }
}

export function heldRoles(
  context: ViewContext & { readonly scopeNames: ReadonlyMap<string, string> },
  actor: Actor,
  person: PersonRecord,
): HeldRole[] {
  return person.roles.map((role) => ({
    id: role.id,
    scope: role.scopeKind,
    role: role.role as RoleName, // as above
    scopeName: role.scopeId ? (context.scopeNames.get(role.scopeId) ?? '') : '',
    from: role.validFrom ? toDay(role.validFrom) : null,
    until: lastDayOf(role.validTo),
    standing: standingOf(role, context.today),
    isElsewhere: role.scopeKind === 'department' && role.scopeId !== person.departmentId,
    mayRevoke: mayRevoke(actor, person, role.scopeKind, role.role) === null,
  }))
}

/** What may be given to this person: what the policy allows, without what is held already. */
export function grantableTo(context: ViewContext, actor: Actor, person: PersonRecord) {
  const subject = ruled(person, context.today)
  return (['department', 'cluster', 'global'] as const).flatMap((scope) =>
    ROLES_BY_SCOPE[scope]
      .filter((role) => mayGrant(actor, subject, scope, role) === null)
      .filter((role) => !subject.roles.some((held) => held.scope === scope && held.role === role))
      .map((role) => ({ scope, role })),
  )
}

export function mandateView(
  context: ViewContext & { readonly names: ReadonlyMap<string, { fullName: string }> },
  mandate: MandateRecord,
): MandateView {
  const { role } = mandate
  const { erasedAt, ...delegate } = role.user
  return {
    id: mandate.roleId,
    delegate: { ...delegate, isErased: erasedAt !== null },
    delegatorName: context.names.get(mandate.delegatorId)?.fullName ?? '',
    department: departmentName(context, role.scopeId ?? ''),
    kind: mandate.kind,
    from: toDay(role.validFrom ?? context.now), // a mandate always has its first day
    until: lastDayOf(role.validTo),
    standing: standingOf(role, context.today),
    documentNumber: mandate.documentNumber,
    documentDate: mandate.documentDate ? toDay(mandate.documentDate) : null,
    endedEarly: mandate.endedAt !== null,
  }
}

export function sessionRow(
  context: ViewContext,
  actor: Actor,
  session: Awaited<ReturnType<typeof loadSessions>>[number],
): SessionRow {
  const { id, userAgent, createdAt, lastSeenAt, expiresAt, user } = session
  const { departmentId, ...person } = user
  return {
    ...{ id, userAgent, createdAt, lastSeenAt, expiresAt, person },
    department: departmentName(context, departmentId),
    isOwn: id === actor.sessionId,
  }
}
