import type { Node } from '@tiptap/pm/model'
import { baseText } from '#realtime/protocol/petition-text/base-text.ts'
import { repairClauseIds } from '#realtime/protocol/petition-text/clause-ids.ts'
import { entriesIn, newTextId } from '#realtime/protocol/petition-text/proposal.ts'
import { readText } from '#realtime/protocol/petition-text/read-text.ts'
import { changeText } from '#realtime/protocol/petition-text/text-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { linkClause } from './clause-links.ts'
import { hasOwnIds, projectClauses } from './clauses/project-clauses.ts'
import { readClauses } from './clauses/read-clauses.ts'
import { composeClause } from './compose-clause.ts'
import type { AddItemsInput } from './contract.ts'
import { holdFreeItems } from './hold-free-items.ts'
import { changePetition, type Done, type PetitionDeps } from './petition-command.ts'

/**
 * Kept items become numbered clauses at the end of "Nội dung kiến nghị", each with its text composed from the item and a
 * link back to it. The text changes under the eyes of those who are writing in it; what they proposed there stays.
 */
export async function addItems(deps: PetitionDeps, actor: Actor, input: AddItemsInput): Done {
  if (input.itemIds.length === 0) return fail('petition-no-items')
  return changePetition<void>(deps, actor, input.id, 'compose', async (work, { petition, draftId }) => {
    const items = await holdFreeItems(deps, work, actor, input.itemIds, petition.id)
    if (!items.ok) return items
    if (items.value.length === 0) return ok({ value: undefined })
    const named = items.value.map((item) => ({ item, cid: newTextId() }))
    for (const link of named) await linkClause(deps, work, actor, petition.id, link)
    const blocks = named.flatMap(({ item, cid }) => composeClause(item.content, cid))
    await deps.hub.edit(draftId, { userId: actor.userId }, (doc) => {
      changeText(doc, (transform) => {
        transform.insert(endOfProposals(transform.doc), blocks)
        repairClauseIds(transform)
      })
    })
    // Here as well as after the commit: an item taken in must not be free for a moment.
    const base = await deps.hub.read(draftId, (doc) => baseText(readText(doc)))
    if (hasOwnIds(base)) await projectClauses(deps, work, petition.id, readClauses(base))
    const ids = items.value.map(({ id }) => id)
    deps.items().announce(work, petition.clusterId, ids)
    return ok({ value: undefined, audit: { action: 'petition.add-items', details: { items: ids } } })
  })
}

/** Behind the last block of "Nội dung kiến nghị"; where that section is gone, at the end of the text. */
function endOfProposals(doc: Node): number {
  let isInside = false
  let end: number | null = null
  doc.forEach((block, position) => {
    const { style, section, sgIns } = block.attrs
    const isHeading = (style === 'section' || style === 'part') && entriesIn(sgIns).length === 0
    if (isHeading) isInside = section === 'proposals'
    if (isInside) end = position + block.nodeSize
  })
  return end ?? doc.content.size
}
