import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { votesOn } from '../beside/clause-on-screen.ts'
import type { BesideClause } from '../beside/read-beside.ts'
import { ClosedVote } from './closed-vote.tsx'
import { OpenVote } from './open-vote.tsx'

/** What is voted on now, then what has been decided, the latest first. */
export function VoteList({ view, clause }: { view: MeetingView; clause: BesideClause | null }) {
  const t = useText()
  const open = view.votes.filter(({ closedAt }) => closedAt === null)
  // Of the clause before everybody they stand at the clause.
  const ofClause = clause ? votesOn(view, clause) : []
  const closed = view.votes.filter((vote) => vote.closedAt !== null && !ofClause.includes(vote))
  return (
    <>
      {open.map((vote) => (
        <OpenVote key={vote.voteId} view={view} vote={vote} />
      ))}
      {closed.length > 0 && (
        <Card title={t('meeting.votes.results')} padding="none">
          <ul className="divide-y divide-line border-t border-line">
            {closed.map((vote) => (
              <ClosedVote key={vote.voteId} view={view} vote={vote} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
