import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { changePaper } from './change-paper.ts'
import type { PaperInput, WorkshopFailureCode } from './contract.ts'
import { updatePaper } from './registration-repository.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { tellSecretaries } from './workshop-notices.ts'

/** Takes a paper back, with its files; restorePaper undoes it as long as the files are kept (server/files). */
export async function removePaper(
  deps: WorkshopDeps,
  actor: Actor,
  input: PaperInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changePaper(deps, actor, input, async (work, paper, workshop) => {
    if (paper.removedAt) return ok({ value: undefined })
    const at = deps.clock.now()
    await updatePaper(work.tx, paper.id, { removedAt: at })
    await deps.files.release(work.tx, { kind: 'paper', id: paper.id }, at)
    await tellSecretaries(deps, work, workshop, 'paper-withdrawn', actor.userId)
    return ok({ value: undefined, audit: { action: 'workshop.remove-paper', details: { paperId: paper.id } } })
  })
}
