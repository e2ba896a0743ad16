import type { Clock } from '#server/kernel/clock.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { Tasks } from '#server/tasks/tasks.ts'
import { loadActiveAdministrators } from '../dormancy-repository.ts'

/** A task for each administrator about a person whom the provider has sent. */
export async function tellAdministrators(
  deps: { readonly clock: Clock; readonly tasks: Pick<Tasks, 'assign'> },
  work: UnitOfWork,
  person: { readonly id: string; readonly fullName: string },
  kind: string,
): Promise<void> {
  for (const assigneeId of await loadActiveAdministrators(work.tx, deps.clock.now())) {
    await deps.tasks.assign(work, {
      ...{ assigneeId, kind },
      about: { kind: 'user', id: person.id },
      params: { person: person.fullName },
    })
  }
}
