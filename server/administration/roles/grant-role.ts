import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import { mayGrant, mayRevoke } from '../administration-policy.ts'
import type { GrantRoleInput, RevokeRoleInput } from '../contract.ts'
import { endAfter, toDate } from '../days.ts'
import { countAdministrators, holdAdministrators, holdPerson } from '../people/person-repository.ts'
import { ruled } from '../people/ruled-person.ts'
import { deleteRoles, storeRole } from './role-repository.ts'

/** Gives a role in its scope, from a day to a day where they are said; giving it again moves its days. */
export async function grantRole(
  deps: AdministrationDeps,
  actor: Actor,
  input: GrantRoleInput,
): Promise<Result<void, AdministrationFailure>> {
  const cluster = await deps.clusters.only()
  return administer(deps, actor, async (work) => {
    const person = await holdPerson(work.tx, input.personId)
    if (!person) return fail('person-not-found')
    const { scope, role } = input.choice
    const refusal = mayGrant(actor, ruled(person, work.today), scope, role)
    if (refusal) return fail(refusal)
    if (input.from && input.until && input.until < input.from) return fail('role-dates-crossed')
    const scopeId = { global: null, cluster: cluster.id, department: person.departmentId, workshop: null }[scope]
    if (role === 'administrator') await holdAdministrators(work.tx)
    await storeRole(work.tx, person.id, {
      ...{ role, scopeKind: scope, scopeId },
      validFrom: input.from ? toDate(input.from) : null,
      validTo: endAfter(input.until),
    })
    // Days that were moved may have ended the last administrator.
    if (role === 'administrator' && (await countAdministrators(work.tx, toDate(work.today))) === 0)
      return fail('administration-last')
    work.announce(person.id)
    await work.record(
      'administration.grant-role',
      { kind: 'user', id: person.id },
      { scope, role, scopeId, from: input.from, until: input.until },
    )
    return ok()
  })
}

/** Takes a role; what was done with it stays. */
export async function revokeRole(
  deps: AdministrationDeps,
  actor: Actor,
  input: RevokeRoleInput,
): Promise<Result<void, AdministrationFailure>> {
  return administer(deps, actor, async (work) => {
    const person = await holdPerson(work.tx, input.personId)
    if (!person) return fail('person-not-found')
    const held = person.roles.find((role) => role.id === input.roleId)
    if (!held) return ok() // taken already, by a second click
    const refusal = mayRevoke(actor, person, held.scopeKind, held.role)
    if (refusal) return fail(refusal)
    await holdAdministrators(work.tx)
    await deleteRoles(work.tx, [held.id])
    if ((await countAdministrators(work.tx, toDate(work.today))) === 0) return fail('administration-last')
    work.announce(person.id)
    await work.record(
      'administration.revoke-role',
      { kind: 'user', id: person.id },
      { scope: held.scopeKind, role: held.role, scopeId: held.scopeId },
    )
    return ok()
  })
}
