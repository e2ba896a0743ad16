import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { CaseDeps } from '../case-command.ts'
import { loadDepartmentLeaders } from '../case-people-repository.ts'
import { CASE } from '../content/contract.ts'

/** Asks whoever may publish a copy without names: the text is `tasks.kinds.<kind>`. */
export const REVIEW_ANONYMISED = 'case-review-anonymised'

/** A copy without names waits for a second person: the department's leaders, but who made it (R3). */
export async function askToReview(
  deps: Pick<CaseDeps, 'tasks' | 'clock'>,
  work: UnitOfWork,
  copy: { readonly id: string; readonly departmentId: string; readonly title: string; readonly madeById: string },
): Promise<void> {
  const leaders = await loadDepartmentLeaders(work.tx, copy.departmentId, localDate(deps.clock.now()))
  for (const assigneeId of leaders.filter((id) => id !== copy.madeById)) {
    await deps.tasks.assign(work, {
      assigneeId,
      kind: REVIEW_ANONYMISED,
      about: { kind: CASE, id: copy.id },
      params: { item: copy.title },
    })
  }
}

/** It was published: nobody is asked any more. */
export async function endReview(deps: Pick<CaseDeps, 'tasks'>, work: UnitOfWork, id: string): Promise<void> {
  await deps.tasks.complete(work, { kind: REVIEW_ANONYMISED, about: { kind: CASE, id } })
}
