import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { holdAgendaFor } from './agenda-access.ts'
import { tellAmendment } from './agenda-notices.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { applyCommand, tryCommand } from './apply-in-hub.ts'
import type { AgendaFailureCode, AmendInput } from './contract.ts'
import { recordAgendaChange } from './record-agenda-change.ts'
import { insertAmendmentOnce } from './revision-repository.ts'

/**
 * "Điều chỉnh" after the freeze: the command is applied on behalf of the actor and stays on record with its reason,
 * shown to all. Idempotent by `amendmentId`.
 */
export async function amendAgenda(
  deps: AgendaDeps,
  actor: Actor,
  input: AmendInput,
): Promise<Result<void, Failure<AgendaFailureCode>>> {
  return deps.transactor.attempt(async (work): Promise<Result<void, Failure<AgendaFailureCode>>> => {
    const held = await holdAgendaFor(work.tx, actor, input.workshopId)
    if (!held.ok) return held
    const { abilities, draftId, workshop } = held.value
    if (!abilities.frozen) return fail('agenda-not-frozen')
    if (!abilities.amend) return fail('agenda-not-allowed')
    if (!input.reason) return fail('agenda-reason-required')
    const tried = await tryCommand(deps.hub, draftId, input.command)
    const inserted = await insertAmendmentOnce(work.tx, {
      id: input.amendmentId,
      workshopId: workshop.id,
      command: input.command,
      before: tried.ok ? tried.value : null,
      reason: input.reason,
      actorId: actor.userId,
      at: deps.clock.now(),
    })
    if (!inserted) return ok()
    if (!tried.ok) return tried
    await tellAmendment(deps, work, workshop, input.amendmentId, actor.userId)
    await recordAgendaChange(deps, work, actor, workshop.id, 'agenda.amend', { amendmentId: input.amendmentId })
    return applyCommand(deps.hub, draftId, actor.userId, input.command)
  })
}
