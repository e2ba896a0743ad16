import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { linkedItems, unlinkClause } from './clause-links.ts'
import type { ClauseLinkInput } from './contract.ts'
import { changePetition, type Done, type PetitionDeps } from './petition-command.ts'

/**
 * The tie between a clause and the item it was taken in from is loosened: the text stays, the item is free again (to be
 * withdrawn, merged, or taken into another petition).
 */
export async function removeClauseLink(deps: PetitionDeps, actor: Actor, input: ClauseLinkInput): Done {
  return changePetition<void>(deps, actor, input.id, 'compose', async (work, { petition }) => {
    const { itemId, cid } = input
    const links = await linkedItems(deps, work.tx, petition.id)
    if (!links.some((link) => link.itemId === itemId && link.cid === cid)) return fail('petition-clause-not-found')
    await unlinkClause(deps, work, { itemId, petitionId: petition.id, cid })
    deps.items().announce(work, petition.clusterId, [itemId])
    return ok({ value: undefined, audit: { action: 'petition.remove-clause-link', details: { itemId, cid } } })
  })
}
