import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { changePaper } from './change-paper.ts'
import type { RevisePaperInput, WorkshopFailureCode } from './contract.ts'
import { updatePaper } from './registration-repository.ts'
import type { WorkshopDeps } from './workshop-command.ts'

/** Another title or author; the file is replaced by uploading again. */
export async function revisePaper(
  deps: WorkshopDeps,
  actor: Actor,
  input: RevisePaperInput,
): Promise<Result<void, Failure<WorkshopFailureCode>>> {
  return changePaper(deps, actor, input, async (work, paper) => {
    if (paper.removedAt) return fail('paper-not-found')
    const { title, authorName } = input
    if (paper.title === title && paper.authorName === authorName) return ok({ value: undefined })
    await updatePaper(work.tx, paper.id, { title, authorName })
    return ok({ value: undefined, audit: { action: 'workshop.revise-paper', details: { paperId: paper.id } } })
  })
}
