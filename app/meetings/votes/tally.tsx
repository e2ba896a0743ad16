import { useText } from '#app/i18n/language.tsx'
import { Band } from '#app/ui/band.tsx'
import { PositionMark } from '#app/ui/position-mark.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import type { MeetingView, VoteView } from '#server/meetings/board/contract.ts'
import { choiceMark, choiceWords } from '../meeting-words.ts'

/** How many chose what: words and figure, the bar repeats them. */
export function Tally({ vote, counts }: { vote: VoteView; counts: Readonly<Record<string, number>> }) {
  const t = useText()
  const most = vote.way === 'straw' ? Math.max(vote.given, 1) : Math.max(vote.roll.length, 1)
  return (
    <ul className="grid max-w-[43em] gap-2">
      {vote.options.map((option) => {
        const count = counts[option] ?? 0
        const label = choiceWords(t, option)
        const mark = choiceMark(option)
        return (
          <li key={option} className="grid grid-cols-[minmax(0,1fr)_2.5rem] items-center gap-x-3">
            <span className="flex min-w-0 items-center gap-2 text-button">
              {mark && <PositionMark position={mark} isSilent size={18} />}
              <span className="min-w-0 break-words">{label}</span>
            </span>
            <span className="text-right font-semibold">{count}</span>
            <span aria-hidden className="col-span-2 pt-1">
              <ProgressBar label={label} value={count} max={most} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Which departments have voted, in protocol order; never what, where the vote is secret. */
export function GivenBand({ view, vote }: { view: MeetingView; vote: VoteView }) {
  const t = useText()
  return (
    <Band
      label={t('meeting.votes.band')}
      words={{ ready: t('meeting.votes.bandGiven'), none: t('meeting.votes.bandNone') }}
      hasCodes
      cells={vote.roll.map(({ departmentId, shortName, hasVoted }) => ({
        code: view.departments.find(({ id }) => id === departmentId)?.code ?? shortName,
        name: shortName,
        state: hasVoted ? 'ready' : 'none',
      }))}
    />
  )
}

/** Of an open vote: what each department chose, its shape over its code. */
export function ChoiceRow({ view, vote }: { view: MeetingView; vote: VoteView }) {
  const t = useText()
  if (vote.way !== 'open') return null
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-2">
      {vote.roll.map(({ departmentId, shortName, choice }) => {
        const mark = choice === null ? null : choiceMark(choice)
        const words = choice === null ? t('meeting.votes.notVoted') : choiceWords(t, choice)
        return (
          <li key={departmentId} title={`${shortName}: ${words}`} className="grid min-w-9 justify-items-center gap-0.5">
            <PositionMark position={mark ?? 'none'} isSilent />
            <span aria-hidden className="text-xs text-ink-2">
              {view.departments.find(({ id }) => id === departmentId)?.code ?? shortName}
            </span>
            <span className="sr-only">
              {shortName}: {words}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
