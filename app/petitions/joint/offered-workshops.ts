import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { WorkshopListInput } from '#server/workshops/contract.ts'

/** Workshops that a petition may come from, as far as the actor reads them. For loaders only. */
export async function offeredWorkshops(workshops: Services['workshops'], actor: Actor) {
  const list = await workshops.list(actor, WorkshopListInput.parse({}))
  return [...list.live, ...list.upcoming, ...list.past].map(({ id, code, title }) => ({ id, code, title }))
}
