import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { revokePointHead } from './connection-points.ts'
import type { RemovePointInput, WorkshopFailureCode } from './contract.ts'
import { deletePoints } from './point-repository.ts'
import { loadDelegates } from './registration-repository.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { releaseDeparted } from './workshop-notices.ts'
import { mayArrangePoints } from './workshop-policy.ts'

/** Removes a room; never the central one, the last of a department, or one with delegates on its list. */
export async function removeConnectionPoint(
  deps: WorkshopDeps,
  actor: Actor,
  input: RemovePointInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.workshopId, async (work, workshop) => {
    if (!mayArrangePoints(actor, workshop)) return fail('workshop-not-allowed')
    const point = workshop.points.find((candidate) => candidate.id === input.pointId)
    if (!point) return ok({ value: undefined })
    if (point.isCentral) return fail('connection-point-is-central')
    const rooms = workshop.points.filter((other) => other.departmentId === point.departmentId)
    if (rooms.length === 1) return fail('connection-point-last-of-department')
    const delegates = await loadDelegates(work.tx, workshop.id)
    const seated = delegates.filter((delegate) => delegate.pointId === point.id).length
    if (seated > 0) return fail('connection-point-has-delegates', { delegates: seated })
    await revokePointHead(deps, work, workshop, point)
    await deletePoints(work.tx, [point.id])
    await releaseDeparted(deps, work, workshop)
    return ok({
      value: undefined,
      audit: { action: 'workshop.remove-connection-point', details: { pointId: point.id } },
    })
  })
}
