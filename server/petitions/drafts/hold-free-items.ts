import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { KeptItem } from '../items/hold-kept-items.ts'
import { placesOfItems } from './clause-links.ts'
import type { PetitionDeps, Refusal } from './petition-command.ts'

/**
 * Items that may become clauses, held until the transaction ends: kept by the cluster, and in no other petition that is
 * still being worked on. One that is in `already` is left out: taken in twice it is taken in once.
 */
export async function holdFreeItems(
  deps: PetitionDeps,
  work: UnitOfWork,
  actor: Actor,
  itemIds: readonly string[],
  already: string | null = null,
): Promise<Result<KeptItem[], Refusal>> {
  const held = await deps.items().holdKept(work.tx, actor, [...new Set(itemIds)])
  if (!held.ok) return held
  const places = await placesOfItems(
    deps,
    work.tx,
    held.value.map(({ id }) => id),
  )
  const elsewhere = places.find(({ petition }) => petition.id !== already)
  if (elsewhere) {
    const item = held.value.find(({ id }) => id === elsewhere.itemId)
    return fail('petition-item-taken', { item: item?.code ?? '', petition: elsewhere.petition.code })
  }
  return ok(held.value.filter(({ id }) => !places.some((place) => place.itemId === id)))
}
