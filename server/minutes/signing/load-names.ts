import type { MinutesDeps, WorkshopFacts } from '../minutes-ports.ts'
import type { MinutesRecord } from '../minutes-repository.ts'
import type { ContentNames } from './minutes-content.ts'

/** Names of who is responsible and of the host, as they are called now. */
export async function loadNames(
  deps: Pick<MinutesDeps, 'departments' | 'people'>,
  facts: Pick<WorkshopFacts, 'hostDepartmentId'>,
  minutes: Pick<MinutesRecord, 'conclusions'>,
): Promise<ContentNames> {
  const { hostDepartmentId } = facts
  const bodies = [hostDepartmentId, ...minutes.conclusions.map(({ departmentId }) => departmentId)]
  const people = minutes.conclusions.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  return {
    hostDepartmentId,
    departments: await deps.departments.byIds([...new Set(bodies)]),
    people: await deps.people([...new Set(people)]),
  }
}
