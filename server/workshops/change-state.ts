import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { ChangeStateInput, WorkshopFailureCode, WorkshopState } from './contract.ts'
import { checkTransition, isSideState, stateToResume } from './workshop.ts'
import { changeWorkshopWithin, type WorkshopDeps } from './workshop-command.ts'
import { tellInvited, tellStandstill } from './workshop-notices.ts'
import { mayMoveTo } from './workshop-policy.ts'
import type { WorkshopRecord } from './workshop-record.ts'
import { recordTransition } from './workshop-repository.ts'
import {
  askForApproval,
  askForInvitations,
  askForMinutes,
  askForRegistration,
  endTasks,
  tellSideState,
  WORKSHOP_TASKS,
} from './workshop-tasks.ts'

/**
 * Moves a workshop along its life cycle. The state as the person saw it must still hold; the same click twice is one
 * transition. Freezing the agenda makes its revision in the same transaction. May also answer with a failure of the
 * agenda ("Chốt chương trình").
 */
export async function changeState(
  deps: WorkshopDeps,
  actor: Actor,
  input: ChangeStateInput,
): Promise<Result<void, Failure>> {
  return deps.transactor.attempt((work) => changeStateWithin(deps, work, actor, input))
}

/** The same as part of the transaction of the live meeting, which opens, pauses and closes its workshop. */
export async function changeStateWithin(
  deps: WorkshopDeps,
  within: UnitOfWork,
  actor: Actor,
  input: ChangeStateInput,
): Promise<Result<void, Failure>> {
  return changeWorkshopWithin<void, Failure>(deps, within, actor, input.id, async (work, workshop) => {
    if (workshop.state === input.to && input.from !== input.to) return ok({ value: undefined })
    if (workshop.state !== input.from) return fail<WorkshopFailureCode>('workshop-changed-meanwhile')
    if (!mayMoveTo(actor, workshop, input.to)) return fail<WorkshopFailureCode>('workshop-not-allowed')
    const allowed = checkTransition(lifeCycleOf(workshop, deps.clock.now()), input)
    if (!allowed.ok) return allowed
    const prepared = await prepare(deps, work, workshop, actor, input.to)
    if (!prepared.ok) return prepared
    await recordTransition(work.tx, {
      workshopId: workshop.id,
      from: workshop.state,
      to: input.to,
      stateBeforeSide: stateBeforeSide(workshop, input.to),
      reason: input.reason || null,
      conclusion: input.to === 'closed' && input.conclusion ? input.conclusion : null,
      actorId: actor.userId,
      at: deps.clock.now(),
    })
    return ok({
      value: undefined,
      audit: { action: 'workshop.change-state', details: { from: workshop.state, to: input.to } },
    })
  })
}

function lifeCycleOf(workshop: WorkshopRecord, now: Date) {
  return {
    ...workshop,
    hasChair: workshop.officers.some((officer) => officer.role === 'chair'),
    isAhead: workshop.startsAt > now,
  }
}

/** Kept while postponed or cancelled: the first state it was taken from, also when a postponed one is cancelled. */
function stateBeforeSide(workshop: WorkshopRecord, to: WorkshopState): WorkshopState | null {
  if (!isSideState(to)) return null
  return isSideState(workshop.state) ? workshop.stateBeforeSide : stateToResume(workshop.state)
}

/** What comes with a state: tasks asked for and ended, people told, the agenda frozen. */
async function prepare(
  deps: WorkshopDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  actor: Actor,
  to: WorkshopState,
): Promise<Result<void, Failure>> {
  if (isSideState(to)) {
    await tellSideState(deps, work, workshop, to)
    await tellStandstill(deps, work, workshop, to)
    return ok()
  }
  const isResumed = workshop.state === 'postponed'
  if (isResumed) await endTasks(deps, work, workshop)
  if (isResumed && workshop.passed.has('invited')) await tellInvited(deps, work, workshop, 'workshop-resumed')
  switch (to) {
    case 'planning':
      await askForApproval(deps, work, workshop)
      return ok()
    case 'plan_approved':
      await endTasks(deps, work, workshop, [WORKSHOP_TASKS.approvePlan])
      await askForInvitations(deps, work, workshop)
      return ok()
    case 'invited':
      await endTasks(deps, work, workshop, [WORKSHOP_TASKS.sendInvitations])
      if (!isResumed) await tellInvited(deps, work, workshop, 'workshop-invitation')
      return ok()
    case 'registering':
      await askForRegistration(deps, work, workshop, workshop.departmentIds)
      return ok()
    case 'agenda_frozen':
      // Resumed after hoãn, the agenda keeps its revision.
      if (isResumed) return ok()
      await tellInvited(deps, work, workshop, 'agenda-frozen', actor.userId)
      return deps.agenda.freezeAgenda(work, workshop, actor)
    case 'technical_check':
      await endTasks(deps, work, workshop)
      return ok()
    case 'closed':
      await askForMinutes(deps, work, workshop)
      return ok()
    case 'minutes_signed':
      return (await deps.hasUnsignedMinutes?.(work.tx, workshop.id)) ? fail('workshop-minutes-not-signed') : ok()
    default:
      return ok()
  }
}
