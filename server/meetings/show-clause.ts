import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { ShowClauseInput } from './contract.ts'
import { changeMeeting, type MeetingDeps, type MeetingRefusal, refuse, unchanged } from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { assists, holdsChair, isRunning } from './meeting-policy.ts'

/**
 * Puts a clause of a petition before everybody who follows along, or takes it away: by who holds the chair or the
 * secretary, of a petition that they read. The log and the screens name it; its words each screen reads with its own rights.
 */
export async function showClause(
  deps: MeetingDeps,
  actor: Actor,
  { workshopId, clause }: ShowClauseInput,
): Promise<Result<void, MeetingRefusal>> {
  const named = clause && (await deps.nameClause(actor, clause))
  return changeMeeting<void>(deps, actor, workshopId, ({ facts, state }) => {
    if (!assists(actor, facts) && !holdsChair(actor, facts, state)) return refuse('meeting-not-allowed')
    if (!isRunning(facts, state)) return refuse('meeting-not-running')
    if (clause !== null && !named) return refuse('meeting-clause-missing')
    const shown = state.clause
    const isSame = shown?.petitionId === clause?.petitionId && shown?.cid === clause?.cid
    if (isSame) return unchanged
    const { itemId } = state
    return ok({
      value: undefined,
      events: [happened('clause-shown', { itemId, clause: clause && named ? { ...clause, ...named } : null })],
      audit: { action: 'meeting.show-clause', details: { ...clause } },
    })
  })
}
