import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import { badgeOf, findBadge } from '../items/dress-item.ts'
import { mayStartPetition } from './draft-access.ts'
import { findPetitionFor } from './petition-access.ts'
import type { PetitionDeps, Refusal } from './petition-command.ts'
import { loadOfficeHolders, loadPeopleOf } from './petition-people-repository.ts'
import type { PetitionChoices } from './petition-view.ts'

/** For the form that begins a petition: the bodies of a day, and their officials today. */
export async function offerChoicesOn(
  deps: PetitionDeps,
  actor: Actor,
  day: LocalDate,
): Promise<Result<PetitionChoices, Refusal>> {
  const cluster = await deps.clusters.only()
  if (!mayStartPetition(actor, cluster.id)) return fail('petition-not-allowed')
  const cohort = await deps.departments.cohort(cluster.id, day)
  return ok(
    await choicesAmong(
      deps,
      cohort.map(({ id }) => id),
    ),
  )
}

/** For the forms of a petition that is there; only for who may arrange it. */
export async function offerChoicesFor(
  deps: PetitionDeps,
  actor: Actor,
  petitionId: string,
): Promise<Result<PetitionChoices, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, petitionId)
  if (!found.ok) return found
  if (!found.value.abilities.arrange) return fail('petition-not-allowed')
  return ok(await choicesAmong(deps, found.value.petition.departmentIds))
}

async function choicesAmong(deps: PetitionDeps, departmentIds: readonly string[]): Promise<PetitionChoices> {
  const today = localDate(deps.clock.now())
  const ministry = await deps.departments.ministry(today)
  const [officials, observers, departments] = await Promise.all([
    loadOfficeHolders(deps.prisma, departmentIds, ['leader', 'specialist'], today),
    loadPeopleOf(deps.prisma, ministry ? [ministry.id] : []),
    deps.departments.byIds([...departmentIds, ...(ministry ? [ministry.id] : [])]),
  ])
  const dressed = (people: typeof officials) =>
    people.map(({ departmentId, ...person }) => ({ ...person, department: findBadge(departments, departmentId) }))
  return {
    departments: departmentIds.flatMap((id) => {
      const department = departments.get(id)
      return department ? [badgeOf(department)] : []
    }),
    officials: dressed(officials),
    observers: dressed(observers),
  }
}
