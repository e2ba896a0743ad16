import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { RemoveEvidenceInput } from './contract.ts'
import { EVIDENCE_FILES } from './evidence-file-owner.ts'
import { loadEvidenceById, markEvidenceRemoved } from './evidence-repository.ts'
import { isOpenForText } from './item.ts'
import { factsOf } from './item-access.ts'
import { changeItem, type Done, type ItemDeps } from './item-command.ts'
import { mayEdit } from './item-policy.ts'

/** Takes a piece of evidence away, while the text is open; what the cluster was sent with it stays there. */
export async function removeEvidence(deps: ItemDeps, actor: Actor, input: RemoveEvidenceInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    const facts = factsOf(item)
    if (!isOpenForText(facts)) return fail('item-closed')
    if (!mayEdit(actor, facts)) return fail('item-not-allowed')
    const evidence = await loadEvidenceById(work.tx, input.evidenceId)
    if (!evidence || evidence.itemId !== item.id) return fail('item-evidence-not-found')
    if (evidence.removedAt) return ok({ value: undefined })
    if (item.departmentId !== null && item.sentAt && evidence.createdAt <= item.sentAt) {
      return fail('item-evidence-sent')
    }
    const at = deps.clock.now()
    await markEvidenceRemoved(work.tx, evidence.id, at)
    await deps.files.release(work.tx, { kind: EVIDENCE_FILES, id: evidence.id }, at)
    return ok({ value: undefined, audit: { action: 'item.remove-evidence', details: { evidenceId: evidence.id } } })
  })
}
