import { readAgenda } from '#realtime/protocol/agenda-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { WorkshopRecord } from '../workshop-record.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { findAgendaDraft } from './agenda-repository.ts'
import { freezeContent } from './agenda-revision.ts'
import { AGENDA_CHANGED } from './contract.ts'
import type { FreezeGate } from './freeze-gate.ts'
import { insertRevision } from './revision-repository.ts'

/**
 * "Chốt chương trình", inside the transaction of the transition: everyone becomes a reader, what was accepted is
 * flushed, and the text that the page shows becomes an immutable revision with its hash.
 */
export async function freezeAgenda(
  deps: AgendaDeps,
  gate: FreezeGate,
  work: UnitOfWork,
  workshop: Pick<WorkshopRecord, 'id' | 'startsAt' | 'zone'>,
  actor: Actor,
): Promise<Result<void, Failure<'agenda-not-found'>>> {
  const draft = await findAgendaDraft(work.tx, workshop.id)
  if (!draft) return fail('agenda-not-found')
  const reauthorise = () => deps.hub.reauthorise({ draftId: draft.draftId })
  gate.shut(draft.draftId, () => void reauthorise().catch(deps.reportError))
  try {
    await reauthorise()
    await deps.hub.flush(draft.draftId)
    const items = await deps.hub.read(draft.draftId, readAgenda)
    const frozen = freezeContent(workshop, items, await deps.paperHashes(items.flatMap((item) => item.paperIds)))
    const at = deps.clock.now()
    const number = await insertRevision(work.tx, { workshopId: workshop.id, frozen, actorId: actor.userId, at })
    await deps.audit.append(work.tx, actor.userId, {
      action: 'agenda.freeze',
      subject: { kind: 'workshop', id: workshop.id },
      details: { number, hash: frozen.hash },
    })
    work.afterCommit({ name: AGENDA_CHANGED, subject: { kind: 'agenda', id: workshop.id, version: at.getTime() } })
    return ok()
  } catch (error) {
    gate.open(draft.draftId)
    await reauthorise()
    throw error
  }
}
