import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { ItemWay, ItemWayFailure } from './board/contract.ts'
import type { MeetingsGiven } from './meeting-ports.ts'
import type { MeetingState } from './meeting-state.ts'
import { viewVote } from './view-vote.ts'

/**
 * What became of an item in its meeting, for the chain (Đường đi): who had the floor in it, and what was voted. Folded from
 * the log, for who reads the workshop; clauses and cases are links, each with its own rights.
 */
export async function readItemWay(
  deps: Pick<MeetingsGiven, 'meetingFacts'> & { readonly state: (workshopId: string) => Promise<MeetingState> },
  actor: Actor,
  { workshopId, itemId }: { readonly workshopId: string; readonly itemId: string },
): Promise<Result<ItemWay, ItemWayFailure>> {
  const found = await deps.meetingFacts(actor, workshopId)
  if (!found.ok) return found
  const item = found.value.items.find(({ id }) => id === itemId)
  if (!item) return fail('meeting-item-missing')
  const state = await deps.state(workshopId)
  const running = state.speech?.itemId === itemId ? [{ ...state.speech, endedAt: null }] : []
  const { kind, title, minutes, presenterName, presenterDepartmentId } = item
  const presenter = found.value.departments.find(({ id }) => id === presenterDepartmentId)
  return ok({
    ...{ workshopId, itemId, kind, title, minutes, presenterName },
    presenterDepartmentName: presenter?.shortName ?? null,
    speeches: [...state.speeches.filter((speech) => speech.itemId === itemId), ...running].map((speech) => ({
      ...{ requestId: speech.requestId, kind: speech.kind, speaker: speech.speaker },
      ...{ startedAt: speech.startedAt, endedAt: speech.endedAt },
    })),
    votes: [...state.votes.values()].filter((vote) => vote.itemId === itemId).map(viewVote),
  })
}
