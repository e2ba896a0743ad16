import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { LegalFailureCode, WithdrawRelationInput } from './contract.ts'
import { mayKeepLegalBasis } from './legal-basis-policy.ts'
import { deleteRelation, loadDocument, lockDocuments, touchDocument } from './legal-basis-repository.ts'
import { type LegalDeps, recordChange } from './legal-command.ts'

/** What was marked by mistake is taken back; an end that the replacement alone had set goes with it. */
export async function withdrawRelation(
  deps: LegalDeps,
  actor: Actor,
  input: WithdrawRelationInput,
): Promise<Result<void, Failure<LegalFailureCode>>> {
  if (!mayKeepLegalBasis(actor)) return fail('legal-basis-not-allowed')
  return deps.transactor.attempt(async (work): Promise<Result<void, Failure<LegalFailureCode>>> => {
    await lockDocuments(work.tx, [input.id])
    const target = await loadDocument(work.tx, input.id)
    if (!target) return fail('legal-document-not-found')
    const relation = target.changes.find((change) => change.id === input.relationId)
    if (!relation) return ok()
    await deleteRelation(work.tx, relation.id)
    const others = target.changes.filter((change) => change.kind === 'replaces' && change !== relation)
    const wasItsEnd = relation.kind === 'replaces' && relation.effectiveOn === target.inForceTo
    const end = wasItsEnd ? { inForceTo: others[0]?.effectiveOn ?? null } : undefined
    const version = await touchDocument(work.tx, target.id, deps.clock.now(), end)
    await recordChange(deps, work, actor, {
      action: 'legal-basis.withdraw-relation',
      id: target.id,
      version,
      details: { kind: relation.kind, by: relation.other.id, effectiveOn: relation.effectiveOn },
    })
    for (const port of deps.citing()) await port.unmarked(work, { documentId: target.id, actingId: relation.other.id })
    return ok()
  })
}
