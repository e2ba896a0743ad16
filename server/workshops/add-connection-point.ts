import type { Actor } from '#server/kernel/actor.ts'
import type { Id } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { grantPointHead } from './connection-points.ts'
import type { AddPointInput, WorkshopFailureCode } from './contract.ts'
import { isPointAccount, isPointNameTaken } from './point-checks.ts'
import { insertPoint } from './point-repository.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { mayArrangePoints } from './workshop-policy.ts'

/** A further room of a department that takes part; it adds seats, never a vote (votingDepartments). */
export async function addConnectionPoint(
  deps: WorkshopDeps,
  actor: Actor,
  input: AddPointInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.workshopId, async (work, workshop) => {
    if (!mayArrangePoints(actor, workshop)) return fail('workshop-not-allowed')
    if (workshop.points.some((point) => point.id === input.pointId)) return ok({ value: undefined })
    if (!workshop.departmentIds.includes(input.departmentId)) return fail('workshop-department-outside-cohort')
    if (isPointNameTaken(workshop, input)) return fail('connection-point-name-taken', { name: input.name })
    if (!(await isPointAccount(work.tx, input))) return fail('connection-point-account-unsuitable')
    await insertPoint(work.tx, workshop.id, {
      id: input.pointId as Id<'connection-point'>, // a fresh id, checked by the contract
      departmentId: input.departmentId,
      name: input.name,
      place: input.place,
      isCentral: false,
      headName: input.headName,
      technicianName: input.technicianName,
      userId: input.userId ?? null,
    })
    if (input.userId) await grantPointHead(deps, work, workshop.id, input.userId)
    return ok({
      value: undefined,
      audit: {
        action: 'workshop.add-connection-point',
        details: { pointId: input.pointId, departmentId: input.departmentId },
      },
    })
  })
}
