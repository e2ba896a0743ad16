import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { MAX_EVIDENCE } from './content/contract.ts'
import type { AddEvidenceInput } from './contract.ts'
import { insertEvidenceOnce, loadEvidence } from './evidence-repository.ts'
import { isOpenForText } from './item.ts'
import { factsOf } from './item-access.ts'
import { changeItem, type Done, type ItemDeps } from './item-command.ts'
import { mayEdit } from './item-policy.ts'

/** A piece of evidence (minh chứng) by its name; its file is sent to it afterwards. A second click adds nothing. */
export async function addEvidence(deps: ItemDeps, actor: Actor, input: AddEvidenceInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    const facts = factsOf(item)
    if (!isOpenForText(facts)) return fail('item-closed')
    if (!mayEdit(actor, facts)) return fail('item-not-allowed')
    const known = await loadEvidence(work.tx, [item.id])
    if (known.some((evidence) => evidence.id === input.evidenceId)) return ok({ value: undefined })
    if (known.length >= MAX_EVIDENCE) return fail('item-evidence-too-many', { most: MAX_EVIDENCE })
    const isAdded = await insertEvidenceOnce(work.tx, {
      id: input.evidenceId,
      itemId: item.id,
      title: input.title,
      createdById: actor.userId,
      createdAt: deps.clock.now(),
    })
    if (!isAdded) return fail('item-evidence-not-found')
    return ok({
      value: undefined,
      audit: { action: 'item.add-evidence', details: { evidenceId: input.evidenceId } },
    })
  })
}
