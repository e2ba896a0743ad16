import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import type { CreatePersonInput, IssuedLink } from '../contract.ts'
import { isInForce } from './move-person.ts'
import { insertPeople } from './person-repository.ts'

/** Enters one person of a body in force and makes the invitation, shown once. */
export async function createPerson(
  deps: AdministrationDeps,
  actor: Actor,
  input: CreatePersonInput,
): Promise<Result<{ id: string; link: IssuedLink }, AdministrationFailure>> {
  const department = (await deps.departments.byIds([input.departmentId])).get(input.departmentId)
  return administer(deps, actor, async (work) => {
    if (!department) return fail('person-department-missing')
    if (!isInForce(department, work.today)) return fail('person-department-over')
    const entered = await insertPeople(work.tx, [input], work.now)
    const id = entered.get(input.email)
    if (!id) return fail('person-exists')
    const link = await deps.links.issue(work, { userId: id, purpose: 'invite', byId: actor.userId })
    await work.record('administration.create-person', { kind: 'user', id }, { departmentId: input.departmentId })
    return ok({ id, link })
  })
}
