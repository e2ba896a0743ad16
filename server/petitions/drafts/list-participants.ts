import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { findBadge } from '../items/dress-item.ts'
import { loadAuthors } from './draft-repository.ts'
import { findPetitionFor } from './petition-access.ts'
import type { PetitionDeps, Refusal } from './petition-command.ts'
import { loadOfficeHolders, loadPeople } from './petition-people-repository.ts'
import type { PetitionPerson } from './petition-view.ts'

/**
 * Who can be mentioned in the text, and whose names stand at proposals: the officials of the bodies taking part today,
 * who is named, and everyone who ever wrote in it.
 */
export async function listParticipants(
  deps: PetitionDeps,
  actor: Actor,
  id: string,
): Promise<Result<PetitionPerson[], Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, draftId } = found.value
  const { departmentIds, secretaryId, editorIds } = petition
  const [officials, authors] = await Promise.all([
    loadOfficeHolders(deps.prisma, departmentIds, ['leader', 'specialist'], localDate(deps.clock.now())),
    loadAuthors(deps.prisma, draftId),
  ])
  const others = await loadPeople(deps.prisma, [secretaryId, ...editorIds, ...authors])
  const people = new Map([...officials.map((person) => [person.id, person] as const), ...others])
  const departments = await deps.departments.byIds([...people.values()].map(({ departmentId }) => departmentId))
  return ok(
    [...people.values()].map(({ departmentId, ...person }) => ({
      ...person,
      department: findBadge(departments, departmentId),
    })),
  )
}
