import type { Actor } from '#server/kernel/actor.ts'
import type { ItemCard } from '../items/item-view.ts'
import { placesOfItems } from './clause-links.ts'
import { mayEnterPetitions } from './draft-access.ts'
import type { PetitionDeps } from './petition-command.ts'

/** Kept items that no open petition holds, as far as the actor reads them: they can be taken in as clauses. */
export async function offerItems(deps: PetitionDeps, actor: Actor): Promise<readonly ItemCard[]> {
  if (!mayEnterPetitions(actor)) return []
  const kept = await deps.items().keptCards(actor)
  const places = await placesOfItems(
    deps,
    deps.prisma,
    kept.map(({ id }) => id),
  )
  return kept.filter(({ id }) => !places.some((place) => place.itemId === id))
}
