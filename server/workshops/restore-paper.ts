import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { changePaper } from './change-paper.ts'
import type { PaperInput, WorkshopFailureCode } from './contract.ts'
import { updatePaper } from './registration-repository.ts'
import type { WorkshopDeps } from './workshop-command.ts'

/** "Hoàn tác": the paper and the file it had are there again. */
export async function restorePaper(
  deps: WorkshopDeps,
  actor: Actor,
  input: PaperInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changePaper(deps, actor, input, async (work, paper) => {
    if (!paper.removedAt) return ok({ value: undefined })
    await deps.files.restore(work.tx, { kind: 'paper', id: paper.id }, paper.removedAt)
    await updatePaper(work.tx, paper.id, { removedAt: null })
    return ok({ value: undefined, audit: { action: 'workshop.restore-paper', details: { paperId: paper.id } } })
  })
}
