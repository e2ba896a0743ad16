import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { PETITION_CLAUSE } from '#server/petitions/drafts/content/contract.ts'
import { AGENDA_ITEM, DISCUSSED_IN, type ShowClauseInput } from './contract.ts'
import { changeMeeting, type MeetingDeps, type MeetingRefusal, refuse, unchanged } from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { assists, holdsChair, isRunning } from './meeting-policy.ts'

/**
 * Puts a clause of a petition before everybody who follows along, or takes it away: by who holds the chair or the
 * secretary, of a petition that they read. The log names it and the chain links it to the item (clause —discussed-in→ item);
 * its words each screen reads with its own rights.
 */
export async function showClause(
  deps: MeetingDeps,
  actor: Actor,
  { workshopId, clause }: ShowClauseInput,
): Promise<Result<void, MeetingRefusal>> {
  const named = clause && (await deps.nameClause(actor, clause))
  return changeMeeting<void>(deps, actor, workshopId, async ({ facts, state, work }) => {
    if (!assists(actor, facts) && !holdsChair(actor, facts, state)) return refuse('meeting-not-allowed')
    if (!isRunning(facts, state)) return refuse('meeting-not-running')
    if (clause !== null && !named) return refuse('meeting-clause-missing')
    const shown = state.clause
    const isSame = shown?.petitionId === clause?.petitionId && shown?.cid === clause?.cid
    if (isSame) return unchanged
    const { itemId } = state
    const shownAs = clause && named ? { ...clause, ...nameOf(named) } : null
    if (named && itemId !== null) {
      const [from, to] = [
        { kind: PETITION_CLAUSE, id: named.id },
        { kind: AGENDA_ITEM, id: itemId },
      ]
      await deps.chain.link(work, { from, rel: DISCUSSED_IN, to, createdById: actor.userId })
    }
    return ok({
      value: undefined,
      events: [happened('clause-shown', { itemId, clause: shownAs })],
      audit: { action: 'meeting.show-clause', details: { ...clause } },
    })
  })
}

function nameOf({ code, label, heading }: { code: string; label: string; heading: string }) {
  return { code, label, heading }
}
