import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { StageChip } from '#app/petitions/joint/stage-chip.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import type { FollowedPetition } from '#server/petitions/replies/reply-view.ts'
import { OutcomeChip } from './outcome-chip.tsx'
import { WaitingLine } from './waiting-line.tsx'

/** One issued petition with its clauses and what became of each. */
export function FollowedRow({ petition }: { petition: FollowedPetition }) {
  const t = useText()
  const { id, code, title, number, recipient, stage, isDemo, waiting, clauses } = petition
  const answered = clauses.filter(({ outcome }) => outcome !== 'unanswered').length
  return (
    <li className="grid gap-2 px-5 py-4 max-md:px-4">
      <h2 className="text-md font-semibold">
        <Link to={`/petitions/${id}/replies`} prefetch="intent" className="break-words text-ink">
          {title}
        </Link>
      </h2>
      <p className="text-sm break-words text-ink-2">
        {[code, t('petitionReplies.list.number', { number }), recipient].join(' · ')}
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <StageChip stage={stage} />
        {isDemo && <DemoChip />}
        <span className="text-sm text-ink-2">
          {t('petitionReplies.clauses.count', { answered, all: clauses.length })}
        </span>
      </p>
      <WaitingLine waiting={waiting} />
      <ul className="grid gap-1.5">
        {clauses.map(({ cid, name, outcome }) => (
          <li key={cid} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
            <OutcomeChip outcome={outcome} />
            <Link to={`/petitions/${id}/clauses/${cid}`} className="min-w-0 break-words">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
