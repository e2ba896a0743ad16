import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { FloorList } from '#app/meetings/item-way/floor-list.tsx'
import { VoteLines } from '#app/meetings/item-way/vote-lines.tsx'
import type { Debate } from './read-debates.ts'
import { WayStep } from './way-step.tsx'

/** Where a clause was discussed in a live meeting: the item, who had the floor in it, what was voted about the clause. */
export function Debated({ debates }: { debates: readonly Debate[] }) {
  const t = useText()
  return (
    <WayStep title={t('clauseWay.debated.title')} none={t('clauseWay.debated.none')}>
      {debates.length > 0 && (
        <ul className="grid gap-3">
          {debates.map(({ id, title, path, speeches, votes }) => (
            <li key={id} className="grid min-w-0 gap-1.5">
              <Link to={path} className="justify-self-start break-words">
                {title}
              </Link>
              {speeches.length > 0 && <FloorList speeches={speeches} />}
              {votes.length > 0 && <VoteLines votes={votes} />}
            </li>
          ))}
        </ul>
      )}
    </WayStep>
  )
}
