import type { PetitionDeps } from '../drafts/petition-command.ts'
import { loadPeople } from '../drafts/petition-people-repository.ts'
import type { PetitionPerson } from '../drafts/petition-view.ts'
import { findBadge } from '../items/dress-item.ts'

/** People by id, with their departments. */
export async function personsIn(
  deps: Pick<PetitionDeps, 'prisma' | 'departments'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PetitionPerson>> {
  const people = await loadPeople(deps.prisma, ids)
  const departments = await deps.departments.byIds([...people.values()].map(({ departmentId }) => departmentId))
  return new Map(
    [...people].map(([id, { fullName, office, departmentId }]) => [
      id,
      { id, fullName, office, department: findBadge(departments, departmentId) },
    ]),
  )
}
