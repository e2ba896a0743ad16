import type { MeetingView } from '#server/meetings/board/contract.ts'
import { ClauseCard } from './clause-card.tsx'
import { clauseOnScreen } from './clause-on-screen.ts'
import { ItemPapers } from './item-papers.tsx'
import type { Beside } from './read-beside.ts'

interface BesideItemProps {
  view: MeetingView
  beside: Beside | null
  /** The clause belongs to the current item only. */
  isPeeking: boolean
}

/** What belongs to an item: the clause under discussion, papers, cases. */
export function BesideItem({ view, beside, isPeeking }: BesideItemProps) {
  if (!beside) return null
  const clause = isPeeking ? null : clauseOnScreen(view, beside)
  return (
    <>
      {clause && <ClauseCard view={view} clause={clause} />}
      <ItemPapers view={view} papers={beside.papers} cases={beside.cases} isCurrent={!isPeeking} />
    </>
  )
}
