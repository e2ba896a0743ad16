import type { ClauseRef, VoteView } from './board/contract.ts'
import type { NamedClause } from './meeting-event.ts'
import type { Vote } from './meeting-state.ts'
import { countOf } from './open-vote.ts'

/** A clause is shown by its id: how it is called, and its words, each screen reads with its own rights. */
export function idsOf(clause: NamedClause | null): ClauseRef | null {
  return clause && { petitionId: clause.petitionId, cid: clause.cid }
}

/** A vote as everybody who follows the meeting sees it. */
export function viewVote(vote: Vote): VoteView {
  const counts = vote.counts ?? (vote.way === 'secret' ? null : countOf(vote))
  const agreed = (counts?.agree ?? 0) + (counts?.['agree-with-comment'] ?? 0)
  const { voteId, itemId, about, clause, text, way, options, quorum, openedAt, closedAt } = vote
  return {
    ...{ voteId, itemId, about, clause: idsOf(clause), text, way, options, quorum, openedAt, closedAt, counts },
    roll: vote.roll.map(({ departmentId, shortName }) => ({
      ...{ departmentId, shortName },
      hasVoted: vote.given.has(departmentId),
      choice: vote.given.get(departmentId) ?? null,
    })),
    given: vote.given.size,
    isQuorate: vote.given.size >= quorum,
    isUnanimous: vote.way !== 'straw' && vote.roll.length > 0 && agreed === vote.roll.length,
  }
}
