import type { MeetingView } from '#server/meetings/board/contract.ts'
import { ClauseCard } from './clause-card.tsx'
import { ItemPapers } from './item-papers.tsx'
import { useBeside } from './use-beside.ts'

interface BesideItemProps {
  view: MeetingView
  itemId: string | null
  /** The clause belongs to the current item only. */
  isPeeking: boolean
}

/** What belongs to an item: the clause under discussion, papers, cases. */
export function BesideItem({ view, itemId, isPeeking }: BesideItemProps) {
  const beside = useBeside(itemId, view.clause)
  if (!beside) return null
  const { clause } = beside
  const isShown =
    !isPeeking && clause && clause.petitionId === view.clause?.petitionId && clause.cid === view.clause.cid
  return (
    <>
      {isShown && <ClauseCard view={view} clause={clause} />}
      <ItemPapers papers={beside.papers} cases={beside.cases} />
    </>
  )
}
