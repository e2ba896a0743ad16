import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import { toInstant } from '#server/language/dates.ts'
import { assignOfficers } from './assign-officers.ts'
import { centreAtHost, openPoints, revokePointHead } from './connection-points.ts'
import type { RevisePlanInput, WorkshopFailureCode } from './contract.ts'
import { wantedIn } from './draft-plan.ts'
import { readPlanCohort } from './plan-cohort.ts'
import { planToken } from './plan-token.ts'
import { deletePoints } from './point-repository.ts'
import { loadRegisteredDepartments } from './registration-repository.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { releaseDeparted, tellNamed, tellRevision } from './workshop-notices.ts'
import { isPlanOpen, mayRevisePlan } from './workshop-policy.ts'
import type { WorkshopRecord } from './workshop-record.ts'
import { loadWorkshop, updatePlan } from './workshop-repository.ts'
import { askForRegistration } from './workshop-tasks.ts'

/**
 * The plan as it shall read from now on. Refused when someone else has changed the plan since the form was opened
 * (`basedOn`), when a department that already registered would drop out, and once the technical check has begun.
 * Departments that come in get their connection point; the host's is the central one; the agenda moves with the start.
 */
export async function revisePlan(
  deps: WorkshopDeps,
  actor: Actor,
  input: RevisePlanInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.id, async (work, workshop) => {
    if (!isPlanOpen(workshop)) return fail('workshop-plan-closed')
    if (!mayRevisePlan(actor, workshop)) return fail('workshop-not-allowed')
    if (planToken(workshop) !== input.basedOn) return fail('workshop-changed-meanwhile')
    const cohort = await readPlanCohort(deps, workshop.clusterId, input)
    if (!cohort.ok) return cohort
    const departmentIds = cohort.value.map((department) => department.id)
    const leaving = workshop.departmentIds.filter((id) => !departmentIds.includes(id))
    const free = await refuseWhenRegistered(deps, work.tx, workshop.id, leaving)
    if (!free.ok) return free

    const plan = {
      title: input.title,
      theme: input.theme,
      purpose: input.purpose,
      hostDepartmentId: input.hostDepartmentId,
      startsAt: toInstant(input.day, input.startTime, workshop.zone),
      endsAt: toInstant(input.day, input.endTime, workshop.zone),
      departmentIds,
    }
    await updatePlan(work.tx, workshop.id, plan)
    await moveDepartments(deps, work, workshop, { ...plan, departments: cohort.value })
    const officers = await assignOfficers(deps, work, { ...workshop, departmentIds }, wantedIn(input))
    if (!officers.ok) return officers
    await tellNamed(deps, work, workshop, officers.value.named, actor.userId)
    if (plan.startsAt.getTime() !== workshop.startsAt.getTime()) {
      await deps.agenda.moveAgenda(work.tx, { workshopId: workshop.id, startsAt: plan.startsAt })
    }
    const arriving = departmentIds.filter((id) => !workshop.departmentIds.includes(id))
    if (workshop.state === 'registering') await askForRegistration(deps, work, { ...workshop, ...plan }, arriving)
    const revised = await loadWorkshop(work.tx, workshop.id)
    if (revised) await tellRevision(deps, work, workshop, revised)
    await releaseDeparted(deps, work, workshop)
    return ok({ value: undefined, audit: { action: 'workshop.revise-plan', details: { leaving, arriving } } })
  })
}

/** Points follow the departments: leaving ones lose theirs, arriving ones get one, the host's is the central one. */
async function moveDepartments(
  deps: WorkshopDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  plan: { departments: readonly DepartmentView[]; hostDepartmentId: string },
): Promise<void> {
  const kept = workshop.points.filter((point) => plan.departments.some((d) => d.id === point.departmentId))
  const gone = workshop.points.filter((point) => !kept.includes(point))
  for (const point of gone) await revokePointHead(deps, work, { id: workshop.id, points: kept }, point)
  const goneIds = gone.map((point) => point.id)
  await deletePoints(work.tx, goneIds)
  const arriving = plan.departments.filter((d) => !workshop.departmentIds.includes(d.id))
  await openPoints(deps, work, workshop.id, arriving)
  await centreAtHost(work.tx, workshop.id, plan.hostDepartmentId)
}

/** The first leaving department that has delegates or papers: its registrations are not thrown away silently. */
async function refuseWhenRegistered(
  deps: WorkshopDeps,
  tx: Tx,
  workshopId: string,
  leaving: readonly string[],
): Promise<Result<void, Failure<'workshop-department-has-registrations'>>> {
  const registered = await loadRegisteredDepartments(tx, workshopId)
  const both = leaving.filter((id) => registered.has(id))
  if (both.length === 0) return ok()
  const names = await deps.departments.byIds(both)
  return fail('workshop-department-has-registrations', {
    departments: both.flatMap((id) => names.get(id)?.shortName ?? []),
  })
}
