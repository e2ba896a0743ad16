import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { ShowPageInput } from './contract.ts'
import { changeMeeting, type MeetingDeps, type MeetingRefusal, refuse, unchanged } from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { isRunning, turnsPages } from './meeting-policy.ts'

/** The page of a paper of the current item that is spoken of; for everybody who follows along. */
export function showPage(
  deps: MeetingDeps,
  actor: Actor,
  { workshopId, paperId, page }: ShowPageInput,
): Promise<Result<void, MeetingRefusal>> {
  return changeMeeting<void>(deps, actor, workshopId, ({ facts, state }) => {
    if (!isRunning(facts, state)) return refuse('meeting-not-running')
    if (!turnsPages(actor, facts, state)) return refuse('meeting-not-allowed')
    const item = facts.items.find(({ id }) => id === state.itemId)
    if (!item?.paperIds.includes(paperId)) return refuse('meeting-paper-unsuitable')
    if (state.paper?.paperId === paperId && state.paper.page === page) return unchanged
    return ok({ value: undefined, events: [happened('page-shown', { itemId: item.id, paperId, page })] })
  })
}
