import type { Actor } from '#server/kernel/actor.ts'
import { FRESH_MINUTES } from './contract.ts'

/** Whether the person has proved in the last five minutes that it is they who sit here: asked before grave acts. */
export function isFresh(actor: Pick<Actor, 'reauthenticatedAt'>, now: Date): boolean {
  const { reauthenticatedAt } = actor
  return reauthenticatedAt !== null && now.getTime() - reauthenticatedAt.getTime() < FRESH_MINUTES * 60_000
}
