import type { Actor } from '#server/kernel/actor.ts'
import type { PaperId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { SubmitPaperInput, WorkshopFailureCode } from './contract.ts'
import { refuseRegistration } from './registration-refusal.ts'
import { insertPaper, loadPaper } from './registration-repository.ts'
import { changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { tellSecretaries } from './workshop-notices.ts'
import { mayRegisterFor } from './workshop-policy.ts'

/** A paper (tham luận) is announced; its file is uploaded to it afterwards. The same id twice is one paper. */
export async function submitPaper(
  deps: WorkshopDeps,
  actor: Actor,
  input: SubmitPaperInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.workshopId, async (work, workshop) => {
    if (!workshop.departmentIds.includes(input.departmentId)) return fail('workshop-not-allowed')
    if (!mayRegisterFor(actor, workshop, input.departmentId)) return refuseRegistration(workshop)
    const earlier = await loadPaper(work.tx, input.paperId)
    if (earlier) return earlier.workshopId === workshop.id ? ok({ value: undefined }) : fail('paper-not-found')
    await insertPaper(work.tx, {
      id: input.paperId as PaperId, // a fresh id, checked by the contract
      workshopId: workshop.id,
      departmentId: input.departmentId,
      title: input.title,
      authorName: input.authorName,
      createdById: actor.userId,
      createdAt: deps.clock.now(),
    })
    await tellSecretaries(deps, work, workshop, 'paper-submitted', actor.userId)
    return ok({
      value: undefined,
      audit: { action: 'workshop.submit-paper', details: { paperId: input.paperId, departmentId: input.departmentId } },
    })
  })
}
