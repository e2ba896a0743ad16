import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { ReviseDelegateInput, WorkshopFailureCode } from './contract.ts'
import { refuseRegistration } from './registration-refusal.ts'
import { loadDelegate, updateDelegate } from './registration-repository.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { mayRegisterIn } from './workshop-policy.ts'

/** Another name, office or room; moving to another room needs the right to register in both. */
export async function reviseDelegate(
  deps: WorkshopDeps,
  actor: Actor,
  input: ReviseDelegateInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.workshopId, async (work, workshop) => {
    const delegate = await loadDelegate(work.tx, workshop.id, input.delegateId)
    const from = workshop.points.find((point) => point.id === delegate?.pointId)
    const to = workshop.points.find((point) => point.id === input.pointId)
    if (!delegate || !from) return fail('delegate-not-found')
    if (!to) return fail('connection-point-not-found')
    if (!mayRegisterIn(actor, workshop, from) || !mayRegisterIn(actor, workshop, to))
      return refuseRegistration(workshop)
    const { fullName, office } = input
    const unchanged = delegate.fullName === fullName && delegate.office === office && from.id === to.id
    if (unchanged) return ok({ value: undefined })
    await updateDelegate(work.tx, delegate.id, { fullName, office, pointId: to.id, departmentId: to.departmentId })
    return ok({
      value: undefined,
      audit: { action: 'workshop.revise-delegate', details: { delegateId: delegate.id, pointId: to.id } },
    })
  })
}
