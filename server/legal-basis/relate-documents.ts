import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { LegalFailureCode, RelateDocumentsInput } from './contract.ts'
import { mayKeepLegalBasis } from './legal-basis-policy.ts'
import { insertRelationsOnce, loadDocument, lockDocuments, touchDocument } from './legal-basis-repository.ts'
import { type LegalDeps, recordChange } from './legal-command.ts'
import type { LegalRelationKind } from './legal-document.ts'

/**
 * One document amends or replaces another from a day on. A replacement ends the other on that day, unless it ended
 * before. Saying it twice changes nothing; two documents never replace each other.
 */
export async function relateDocuments(
  deps: LegalDeps,
  actor: Actor,
  kind: LegalRelationKind,
  input: RelateDocumentsInput,
): Promise<Result<void, Failure<LegalFailureCode>>> {
  if (!mayKeepLegalBasis(actor)) return fail('legal-basis-not-allowed')
  if (input.id === input.actorId) return fail('legal-same-document')
  return deps.transactor.attempt(async (work): Promise<Result<void, Failure<LegalFailureCode>>> => {
    await lockDocuments(work.tx, [input.id, input.actorId])
    const target = await loadDocument(work.tx, input.id)
    const acting = await loadDocument(work.tx, input.actorId)
    if (!target || !acting) return fail('legal-document-not-found')
    const isMutual = acting.changes.some((change) => change.other.id === target.id && change.kind === kind)
    if (isMutual) return fail('legal-relation-circular')
    if (kind === 'replaces' && target.inForceFrom && input.effectiveOn <= target.inForceFrom) {
      return fail('legal-replaced-before-in-force')
    }
    const relation = { kind, actorId: acting.id, targetId: target.id, ...pick(input) }
    if ((await insertRelationsOnce(work.tx, [relation])) === 0) return ok()
    const at = deps.clock.now()
    const ends = kind === 'replaces' && (target.inForceTo === null || input.effectiveOn < target.inForceTo)
    const version = await touchDocument(work.tx, target.id, at, ends ? { inForceTo: input.effectiveOn } : undefined)
    await recordChange(deps, work, actor, {
      action: kind === 'replaces' ? 'legal-basis.mark-replaced' : 'legal-basis.mark-amended',
      id: target.id,
      version,
      details: { by: acting.id, effectiveOn: input.effectiveOn },
    })
    const mark = { documentId: target.id, actingId: acting.id, relation: kind, byId: actor.userId }
    for (const port of deps.citing()) await port.marked(work, mark)
    return ok()
  })
}

function pick({ effectiveOn, note }: RelateDocumentsInput) {
  return { effectiveOn, note }
}
