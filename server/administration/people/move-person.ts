import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import { comesAlong, mayActOn } from '../administration-policy.ts'
import type { MovePersonInput } from '../contract.ts'
import { standingOf, toDate } from '../days.ts'
import { markEnded } from '../mandates/mandate-repository.ts'
import { deleteRoles, endRoles, storeRole } from '../roles/role-repository.ts'
import { deleteSessions } from '../sessions/session-repository.ts'
import { holdPerson, updateDepartment } from './person-repository.ts'

/** [N6] Into the body that succeeded the old one (kế thừa), or into another one (điều chuyển). */
export async function movePerson(
  deps: AdministrationDeps,
  actor: Actor,
  input: MovePersonInput,
): Promise<Result<{ isSuccession: boolean }, AdministrationFailure>> {
  const department = (await deps.departments.byIds([input.departmentId])).get(input.departmentId)
  const lineage = await deps.departments.lineage(input.departmentId)
  return administer(deps, actor, async (work) => {
    const person = await holdPerson(work.tx, input.personId)
    if (!person) return fail('person-not-found')
    const refusal = mayActOn(actor, person)
    if (refusal) return fail(refusal)
    if (!department) return fail('person-department-missing')
    if (!isInForce(department, work.today)) return fail('person-department-over')
    if (person.departmentId === department.id) return fail('person-department-same')
    const isSuccession = lineage.includes(person.departmentId)

    const left = person.roles.filter(
      (role) => role.scopeKind === 'department' && standingOf(role, work.today) !== 'over',
    )
    const mandated = left.filter((role) => role.role === 'delegated-signer').map((role) => role.id)
    const plain = left.filter((role) => role.role !== 'delegated-signer')
    await endRoles(work.tx, mandated, toDate(work.today))
    await markEnded(work.tx, mandated, { id: actor.userId, at: work.now })
    await deleteRoles(
      work.tx,
      plain.map((role) => role.id),
    )
    const along = plain.filter((role) => role.scopeId === person.departmentId && comesAlong(role.role, isSuccession))
    for (const { role, validFrom, validTo } of along) {
      await storeRole(work.tx, person.id, { role, scopeKind: 'department', scopeId: department.id, validFrom, validTo })
    }
    await updateDepartment(work.tx, person.id, department.id)
    const ended = await deleteSessions(work.tx, { userId: person.id })
    work.announce(
      person.id,
      ended.map((session) => session.id),
    )
    await work.record(
      'administration.move-person',
      { kind: 'user', id: person.id },
      {
        ...{ from: person.departmentId, to: department.id, isSuccession },
        ended: left.map((role) => role.role),
        kept: along.map((role) => role.role),
      },
    )
    return ok({ isSuccession })
  })
}

export function isInForce(department: Pick<DepartmentView, 'validFrom' | 'validTo'>, on: string): boolean {
  return department.validFrom <= on && (department.validTo === null || on < department.validTo)
}
