import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { toInstant } from '#server/language/dates.ts'
import { assignOfficers } from './assign-officers.ts'
import { centreAtHost, openPoints } from './connection-points.ts'
import type { DraftPlanInput, WorkshopFailureCode } from './contract.ts'
import { readPlanCohort } from './plan-cohort.ts'
import { recordChange, type WorkshopDeps } from './workshop-command.ts'
import { tellNamed } from './workshop-notices.ts'
import { mayDraftPlan } from './workshop-policy.ts'
import { insertWorkshop, loadWorkshop, lockNewWorkshop } from './workshop-repository.ts'
import { askForApproval } from './workshop-tasks.ts'

export interface DraftedPlan {
  readonly id: string
  readonly code: string
}

/**
 * A new plan (kế hoạch dự thảo) or idea of the cluster: its code, its departments with one connection point each, its
 * officers and the draft of its agenda, in one transaction. Sent twice with the same id, it is drafted once.
 */
export async function draftPlan(
  deps: WorkshopDeps,
  actor: Actor,
  input: DraftPlanInput,
  given: { agenda?: readonly AgendaItemInput[]; isDemo?: boolean } = {},
): Promise<Result<DraftedPlan, Failure<WorkshopFailureCode>>> {
  const cluster = await deps.clusters.only()
  if (!mayDraftPlan(actor, cluster.id, input.hostDepartmentId)) return fail('workshop-not-allowed')
  return deps.transactor.attempt(async (work): Promise<Result<DraftedPlan, Failure<WorkshopFailureCode>>> => {
    const earlier = await findEarlier(work.tx, actor, input.id)
    if (earlier) return earlier
    const cohort = await readPlanCohort(deps, cluster.id, input)
    if (!cohort.ok) return cohort
    const departmentIds = cohort.value.map((department) => department.id)
    const code = await deps.clusters.nextCode(work.tx, cluster.id, 'HT', Number(input.day.slice(0, 4)))
    const at = deps.clock.now()
    await insertWorkshop(work.tx, {
      id: input.id,
      code,
      clusterId: cluster.id,
      title: input.title,
      theme: input.theme,
      purpose: input.purpose,
      state: input.stage,
      hostDepartmentId: input.hostDepartmentId,
      startsAt: toInstant(input.day, input.startTime),
      endsAt: toInstant(input.day, input.endTime),
      isDemo: given.isDemo ?? false,
      createdById: actor.userId,
      createdAt: at,
      departmentIds,
    })
    await openPoints(deps, work, input.id, cohort.value)
    await centreAtHost(work.tx, input.id, input.hostDepartmentId)
    const officers = await assignOfficers(deps, work, { id: input.id, departmentIds, officers: [] }, wantedIn(input))
    if (!officers.ok) return officers
    await tellNamed(deps, work, input, officers.value.named, actor.userId)
    await deps.agenda.createDraft(work.tx, { workshopId: input.id, items: given.agenda ?? [], at })
    if (input.stage === 'planning') await askForApproval(deps, work, { ...input, code, clusterId: cluster.id })
    await recordChange(deps, work, actor, input.id, {
      action: 'workshop.draft-plan',
      details: { code, stage: input.stage },
    })
    return ok({ id: input.id, code })
  })
}

/** The offices that the plan form names. */
export function wantedIn(input: { chairId?: string; deputyChairId?: string; secretaryId?: string }) {
  const one = (id: string | undefined) => (id ? [id] : [])
  return { chair: one(input.chairId), 'deputy-chair': one(input.deputyChairId), secretary: one(input.secretaryId) }
}

async function findEarlier(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<DraftedPlan, Failure<WorkshopFailureCode>> | null> {
  await lockNewWorkshop(tx, id)
  const earlier = await loadWorkshop(tx, id)
  if (!earlier) return null
  return earlier.createdById === actor.userId ? ok({ id, code: earlier.code }) : fail('workshop-not-found')
}
