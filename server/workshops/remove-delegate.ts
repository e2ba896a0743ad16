import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import type { RemoveDelegateInput, WorkshopFailureCode } from './contract.ts'
import { refuseRegistration } from './registration-refusal.ts'
import { deleteDelegate, loadDelegate } from './registration-repository.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { releaseDeparted } from './workshop-notices.ts'
import { mayRegisterIn } from './workshop-policy.ts'

/** Takes a delegate off the list; one who is no longer there stays gone. */
export async function removeDelegate(
  deps: WorkshopDeps,
  actor: Actor,
  input: RemoveDelegateInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.workshopId, async (work, workshop) => {
    const delegate = await loadDelegate(work.tx, workshop.id, input.delegateId)
    const point = workshop.points.find((candidate) => candidate.id === delegate?.pointId)
    if (!delegate || !point) return ok({ value: undefined })
    if (!mayRegisterIn(actor, workshop, point)) return refuseRegistration(workshop)
    const account = await deleteDelegate(work.tx, delegate.id)
    if (account) await releaseDeparted(deps, work, workshop, [account])
    return ok({
      value: undefined,
      audit: { action: 'workshop.remove-delegate', details: { delegateId: delegate.id, pointId: point.id } },
    })
  })
}
