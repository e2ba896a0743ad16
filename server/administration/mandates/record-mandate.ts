import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import { mayDelegate } from '../administration-policy.ts'
import type { RecordMandateInput } from '../contract.ts'
import { endAfter, periodsMeet, standingOf, toDate } from '../days.ts'
import { holdPerson, loadPerson } from '../people/person-repository.ts'
import { ruled } from '../people/ruled-person.ts'
import { endRoles, insertRole } from '../roles/role-repository.ts'
import { insertMandate, loadMandate, loadMandates, markEnded } from './mandate-repository.ts'

/** [N7] Records who signs for the head, from when to when and by what; the role is in force on those days. */
export async function recordMandate(
  deps: AdministrationDeps,
  actor: Actor,
  input: RecordMandateInput,
): Promise<Result<void, AdministrationFailure>> {
  return administer(deps, actor, async (work) => {
    const person = await holdPerson(work.tx, input.personId)
    if (!person) return fail('person-not-found')
    if (person.status === 'disabled') return fail('person-disabled')
    const head = await loadPerson(work.tx, input.delegatorId)
    const delegator = head && head.status === 'active' ? ruled(head, work.today) : null
    const refusal = mayDelegate(actor, ruled(person, work.today), delegator, input)
    if (refusal) return fail(refusal)
    if (!input.from) return fail('mandate-dates-missing')
    const period = { validFrom: toDate(input.from), validTo: endAfter(input.until) }
    const others = await loadMandates(work.tx, person.id)
    if (others.some(({ role }) => role.scopeId === person.departmentId && periodsMeet(role, period)))
      return fail('mandate-overlaps')
    const roleId = await insertRole(work.tx, person.id, {
      ...{ role: 'delegated-signer', scopeKind: 'department', scopeId: person.departmentId },
      ...period,
    })
    const { kind, delegatorId } = input
    await insertMandate(work.tx, {
      ...{ roleId, kind, delegatorId, createdAt: work.now, createdById: actor.userId },
      documentNumber: input.documentNumber || null,
      documentDate: input.documentDate ? toDate(input.documentDate) : null,
    })
    work.announce(person.id)
    await work.record(
      'administration.record-mandate',
      { kind: 'user', id: person.id },
      { mandate: roleId, kind, delegatorId, departmentId: person.departmentId, from: input.from, until: input.until },
    )
    return ok()
  })
}

/** Ends a mandate before its last day; what was signed with it stays signed. */
export async function endMandate(
  deps: AdministrationDeps,
  actor: Actor,
  input: { readonly mandateId: string },
): Promise<Result<void, AdministrationFailure>> {
  return administer(deps, actor, async (work) => {
    const mandate = await loadMandate(work.tx, input.mandateId)
    if (!mandate) return fail('mandate-not-found')
    await holdPerson(work.tx, mandate.role.user.id)
    const current = await loadMandate(work.tx, input.mandateId)
    if (!current || standingOf(current.role, work.today) === 'over') return fail('mandate-over')
    if (mandate.role.user.id === actor.userId) return fail('administration-oneself')
    await endRoles(work.tx, [mandate.roleId], toDate(work.today))
    await markEnded(work.tx, [mandate.roleId], { id: actor.userId, at: work.now })
    work.announce(mandate.role.user.id)
    await work.record(
      'administration.end-mandate',
      { kind: 'user', id: mandate.role.user.id },
      { mandate: mandate.roleId, kind: mandate.kind },
    )
    return ok()
  })
}
