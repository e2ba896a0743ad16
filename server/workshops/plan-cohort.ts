import type { DepartmentView } from '#server/departments/contract.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { WorkshopDeps } from './workshop-command.ts'

/**
 * The departments of a plan in protocol order, checked against the cluster's bodies on the workshop's own day:
 * ten in 2024, six from 01/7/2025 (domain.md §5, T3). The host takes part.
 */
export async function readPlanCohort(
  deps: Pick<WorkshopDeps, 'departments'>,
  clusterId: string,
  plan: { day: LocalDate; hostDepartmentId: string; departmentIds: readonly string[] },
): Promise<
  Result<readonly DepartmentView[], Failure<'workshop-department-outside-cohort' | 'workshop-host-not-taking-part'>>
> {
  const cohort = await deps.departments.cohort(clusterId, plan.day)
  const outside = plan.departmentIds.filter((id) => !cohort.some((department) => department.id === id))
  if (outside.length > 0) {
    const names = await deps.departments.byIds(outside)
    return fail('workshop-department-outside-cohort', {
      departments: outside.flatMap((id) => names.get(id)?.shortName ?? []),
      bodies: cohort.length,
    })
  }
  if (!plan.departmentIds.includes(plan.hostDepartmentId)) return fail('workshop-host-not-taking-part')
  return ok(cohort.filter((department) => plan.departmentIds.includes(department.id)))
}
