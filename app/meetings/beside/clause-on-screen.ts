import type { ClauseRef, MeetingView, VoteView } from '#server/meetings/board/contract.ts'
import type { Beside, BesideClause } from './read-beside.ts'

/** The clause before everybody, as far as this person reads it; what was read of another one is not shown for it. */
export function clauseOnScreen({ clause }: Pick<MeetingView, 'clause'>, beside: Beside | null): BesideClause | null {
  const read = beside?.clause ?? null
  return read && clause && isSameClause(read, clause) ? read : null
}

/** What was decided about a clause, the latest first. */
export function votesOn({ votes }: Pick<MeetingView, 'votes'>, clause: ClauseRef): readonly VoteView[] {
  return votes.filter((vote) => vote.closedAt !== null && vote.clause !== null && isSameClause(vote.clause, clause))
}

function isSameClause(one: ClauseRef, other: ClauseRef): boolean {
  return one.petitionId === other.petitionId && one.cid === other.cid
}
