import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { assignOfficers } from './assign-officers.ts'
import type { NameOfficersInput, WorkshopFailureCode } from './contract.ts'
import { wantedIn } from './draft-plan.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { inviteNamed, releaseDeparted, tellNamed } from './workshop-notices.ts'
import { mayNameOfficers } from './workshop-policy.ts'

/** Chủ tọa, phó chủ tọa, thư ký, cán bộ kỹ thuật and khách: who is not in the input loses the office. */
export async function nameOfficers(
  deps: WorkshopDeps,
  actor: Actor,
  input: NameOfficersInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.id, async (work, workshop) => {
    if (!mayNameOfficers(actor, workshop)) return fail('workshop-not-allowed')
    const wanted = { ...wantedIn(input), technician: input.technicianIds, guest: input.guestIds }
    const changed = await assignOfficers(deps, work, workshop, wanted)
    if (!changed.ok) return changed
    const { isChanged, named } = changed.value
    if (!isChanged) return ok({ value: undefined })
    await tellNamed(deps, work, workshop, named, actor.userId)
    await inviteNamed(deps, work, workshop, named)
    await releaseDeparted(deps, work, workshop)
    return ok({ value: undefined, audit: { action: 'workshop.name-officers', details: wanted } })
  })
}
