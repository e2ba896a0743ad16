import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { grantPointHead, revokePointHead } from './connection-points.ts'
import type { RevisePointInput, WorkshopFailureCode } from './contract.ts'
import { isPointAccount, isPointNameTaken } from './point-checks.ts'
import { setCentralPoint, updatePoint } from './point-repository.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { releaseDeparted } from './workshop-notices.ts'
import { mayArrangePoints, mayRevisePoint } from './workshop-policy.ts'

/**
 * Words of a room by its department or its head; its account and which room is the central one only by who arranges
 * the connection points.
 */
export async function reviseConnectionPoint(
  deps: WorkshopDeps,
  actor: Actor,
  input: RevisePointInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.workshopId, async (work, workshop) => {
    const point = workshop.points.find((candidate) => candidate.id === input.pointId)
    if (!point) return fail('connection-point-not-found')
    if (!mayRevisePoint(actor, workshop, point)) return fail('workshop-not-allowed')
    const arranges = mayArrangePoints(actor, workshop)
    const userId = arranges ? (input.userId ?? null) : point.userId
    const makeCentral = arranges && input.makeCentral === true && !point.isCentral
    if (makeCentral && point.departmentId !== workshop.hostDepartmentId) return fail('workshop-host-not-taking-part')
    if (isPointNameTaken(workshop, { ...point, ...input }))
      return fail('connection-point-name-taken', { name: input.name })
    if (userId && userId !== point.userId && !(await isPointAccount(work.tx, { ...point, userId }))) {
      return fail('connection-point-account-unsuitable')
    }
    const { name, place, headName, technicianName } = input
    await updatePoint(work.tx, point.id, { name, place, headName, technicianName, userId })
    if (makeCentral) await setCentralPoint(work.tx, workshop.id, point.id)
    if (userId !== point.userId) {
      await revokePointHead(deps, work, workshop, point)
      if (userId) await grantPointHead(deps, work, workshop.id, userId)
      await releaseDeparted(deps, work, workshop)
    }
    return ok({
      value: undefined,
      audit: { action: 'workshop.revise-connection-point', details: { pointId: point.id, makeCentral } },
    })
  })
}
