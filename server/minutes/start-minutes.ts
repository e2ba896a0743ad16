import { addMinutesParts, MINUTES_FRAME_PARTS } from '#realtime/protocol/minutes-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { MinutesInput } from './contract.ts'
import { castOf, foldLog, readFacts } from './facts/fold-log.ts'
import type { Cast, MinutesFacts } from './facts/minutes-facts.ts'
import { type MinutesRefusal, recordChange, refuse, sceneOf } from './minutes-command.ts'
import { mayWrite } from './minutes-policy.ts'
import type { MinutesDeps, WorkshopFacts } from './minutes-ports.ts'
import { holdMinutes, insertMinutesOnce, type MinutesRecord, updateFacts } from './minutes-repository.ts'
import { endAsking } from './minutes-tasks.ts'
import { createMinutesDraft } from './text/draft-repository.ts'

/** States of a workshop whose meeting has begun and whose minutes are not signed. */
const CAN_BE_WRITTEN = ['in_session', 'paused', 'closed', 'minutes_draft', 'minutes_review']

/**
 * "Lập biên bản", during the meeting or after it: the log is checked and folded, the secretary's text begins with a part
 * per item. Called again, the facts are taken from the log anew and parts of new items are added; what is written stays.
 */
export async function startMinutes(
  deps: MinutesDeps,
  actor: Actor,
  input: MinutesInput,
): Promise<Result<void, MinutesRefusal>> {
  const { workshopId } = input
  const found = await deps.workshopFacts(actor, workshopId)
  if (!found.ok) return refuse('minutes-not-found')
  const facts = found.value
  const names = await shortNames(deps, facts)
  const outcome = await deps.transactor.attempt(async (work): Promise<Result<Started, MinutesRefusal>> => {
    const known = await holdMinutes(work.tx, workshopId)
    const scene = sceneOf(facts, known, deps.clock.now())
    if (!mayWrite(actor, scene))
      return refuse(known && known.stage !== 'drafting' ? 'minutes-closed' : 'minutes-not-allowed')
    if (!CAN_BE_WRITTEN.includes(facts.state)) return refuse('minutes-too-early')
    const folded = await foldLog(deps, work.tx, workshopId, castOf(facts, names, keptItems(known)))
    if (!folded) return refuse('minutes-log-broken')
    const { model, ...row } = folded
    if (known?.facts === row.facts) return ok({ parts: null, draftId: null })
    if (known) await updateFacts(work.tx, workshopId, row)
    else await begin(deps, work, actor, facts, { ...row, workshopId, createdById: actor.userId })
    await endAsking(deps, work, workshopId, ['write'])
    const parts = partsOf(model)
    const draft = await createMinutesDraft(work.tx, { workshopId, parts, at: row.foldedAt })
    await recordChange(deps, work, actor, workshopId, {
      action: known ? 'minutes.refresh' : 'minutes.start',
      details: { logSeq: row.logSeq, factsHash: row.factsHash },
    })
    return ok({ parts, draftId: draft.isNew ? null : draft.draftId })
  })
  if (!outcome.ok) return outcome
  const { parts, draftId } = outcome.value
  // The hub sees a draft only after the commit that made it; one that was there gets the parts it lacks.
  if (parts && draftId) await deps.hub.edit(draftId, { userId: actor.userId }, (doc) => addMinutesParts(doc, parts))
  return ok()
}

interface Started {
  /** null: nothing was new. */
  readonly parts: readonly string[] | null
  /** The draft that was there before. */
  readonly draftId: string | null
}

async function begin(
  deps: MinutesDeps,
  work: UnitOfWork,
  actor: Actor,
  facts: WorkshopFacts,
  row: Parameters<typeof insertMinutesOnce>[1],
): Promise<void> {
  await insertMinutesOnce(work.tx, row)
  if (facts.state !== 'closed') return
  const move = { id: facts.id, from: 'closed', to: 'minutes_draft', reason: '', conclusion: '' } as const
  const moved = await deps.moveWorkshop(work, actor, move)
  if (!moved.ok) throw new Error(`a closed workshop has its minutes drafted by its secretary: ${moved.failure.code}`)
}

/** Part by part: what is said before, one per item, what is said after. */
export function partsOf(facts: Pick<MinutesFacts, 'items'>): readonly string[] {
  const [opening, other] = MINUTES_FRAME_PARTS
  return [opening, ...facts.items.map(({ itemId }) => itemId), other]
}

/** Items under which something is written, as they were called when it was. */
function keptItems(known: MinutesRecord | null): Cast['items'] {
  if (!known) return []
  const { items } = readFacts(known.facts)
  return items
    .filter(({ itemId }) => known.words[itemId] !== undefined)
    .map(({ itemId, title }) => ({ id: itemId, title }))
}

export async function shortNames(
  deps: Pick<MinutesDeps, 'departments'>,
  facts: WorkshopFacts,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set([...facts.officers.map(({ departmentId }) => departmentId), facts.hostDepartmentId])]
  const bodies = await deps.departments.byIds(ids)
  return new Map([...bodies].map(([id, { shortName }]) => [id, shortName]))
}
