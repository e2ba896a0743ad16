import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { WorkshopFailureCode } from './contract.ts'
import { refuseRegistration } from './registration-refusal.ts'
import { loadPaper } from './registration-repository.ts'
import { type Change, changeWorkshop, type WorkshopDeps } from './workshop-command.ts'
import { mayRegisterFor } from './workshop-policy.ts'
import type { PaperRecord, WorkshopRecord } from './workshop-record.ts'

/** One command on one paper of a workshop, by who may register it; removed papers are found too. */
export async function changePaper(
  deps: WorkshopDeps,
  actor: Actor,
  input: { workshopId: string; paperId: string },
  change: (
    work: UnitOfWork,
    paper: PaperRecord,
    workshop: WorkshopRecord,
  ) => Promise<Result<Change<void>, Failure<WorkshopFailureCode>>>,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changeWorkshop<void, Failure<WorkshopFailureCode>>(deps, actor, input.workshopId, async (work, workshop) => {
    const paper = await loadPaper(work.tx, input.paperId)
    if (!paper || paper.workshopId !== workshop.id) return fail('paper-not-found')
    if (!mayRegisterFor(actor, workshop, paper.departmentId)) return refuseRegistration(workshop)
    return change(work, paper, workshop)
  })
}
