import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import type { PaperInput } from './contract.ts'
import { findWorkshopFor } from './workshop-access.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { aboutOf, WORKSHOP_TASKS } from './workshop-tasks.ts'

/** "Đã nắm thông tin": the actor has read that the workshop is postponed or cancelled. Ends the own task only. */
export async function acknowledgeNotice(
  deps: WorkshopDeps,
  actor: Actor,
  input: Pick<PaperInput, 'workshopId'>,
): Promise<Result<void, Failure<'workshop-not-found'>>> {
  return deps.transactor.attempt(async (work): Promise<Result<void, Failure<'workshop-not-found'>>> => {
    const found = await findWorkshopFor(work.tx, actor, input.workshopId)
    if (!found.ok) return found
    for (const kind of [WORKSHOP_TASKS.readPostponement, WORKSHOP_TASKS.readCancellation]) {
      await deps.tasks.complete(work, { kind, about: aboutOf(found.value), assigneeId: actor.userId })
    }
    await deps.audit.append(work.tx, actor.userId, {
      action: 'workshop.acknowledge-notice',
      subject: { kind: 'workshop', id: found.value.id },
    })
    return ok()
  })
}
