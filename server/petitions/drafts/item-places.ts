import type { ItemPetitionsPort } from '../items/item-ports.ts'
import { placesOfItems } from './clause-links.ts'
import { petitionAbilities } from './draft-access.ts'
import type { PetitionDeps } from './petition-command.ts'

/** Where items stand in petitions: their later states follow from here (decisions.md, "Item states"). */
export function placesForItems(deps: Pick<PetitionDeps, 'prisma' | 'chain'>): ItemPetitionsPort {
  return {
    async placesOf(actor, itemIds) {
      const places = await placesOfItems(deps, deps.prisma, itemIds, ({ stage }) => stage !== 'dropped')
      const readable = places.filter(({ petition }) => petitionAbilities(actor, petition).level !== 'none')
      return new Map(
        readable.map(({ itemId, petition: { id, code, title, stage }, clauses }) => [
          itemId,
          { petition: { id, code, title, stage }, clauses: clauses.map(({ cid, label }) => ({ cid, label })) },
        ]),
      )
    },
    async holderOf(tx, itemId) {
      const [place] = await placesOfItems(deps, tx, [itemId])
      return place ? { code: place.petition.code } : null
    },
  }
}
