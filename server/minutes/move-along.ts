import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { type MinutesRefusal, refuse } from './minutes-command.ts'
import type { MinutesDeps, MinutesMove, WorkshopFacts, WorkshopStateName } from './minutes-ports.ts'

/** The way of a workshop from its closing on (domain.md §2.1). */
const WAY: readonly string[] = ['closed', 'minutes_draft', 'minutes_review', 'minutes_signed', 'conclusions_issued']

/** Moves the workshop up to that state, step by step, by its own rules; where it is further already, nothing moves. */
export async function bringWorkshopTo(
  deps: Pick<MinutesDeps, 'moveWorkshop'>,
  work: UnitOfWork,
  actor: Actor,
  facts: Pick<WorkshopFacts, 'id' | 'state'>,
  target: MinutesMove,
): Promise<Result<void, MinutesRefusal>> {
  const at = WAY.indexOf(facts.state)
  if (at < 0) return refuse(facts.state === 'archived' ? 'minutes-closed' : 'minutes-meeting-running')
  for (let step = at; step < WAY.indexOf(target); step++) {
    const [from, to] = [WAY[step] as WorkshopStateName, WAY[step + 1] as MinutesMove] // before the last, after the first
    const moved = await deps.moveWorkshop(work, actor, { id: facts.id, from, to, reason: '', conclusion: '' })
    if (!moved.ok) return moved
  }
  return ok()
}
