import { CircleCheck } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { MeetingView, VoteView } from '#server/meetings/board/contract.ts'
import { choiceWords } from '../meeting-words.ts'
import { ChoiceRow } from './tally.tsx'

/** What was decided: the question, the figures, and of an open vote who chose what. */
export function ClosedVote({ view, vote }: { view: MeetingView; vote: VoteView }) {
  const t = useText()
  const format = useFormat()
  const isStraw = vote.way === 'straw'
  return (
    <li className="grid gap-2 px-5 py-3.5 max-md:px-4">
      <p className="max-w-[43em] font-document break-words whitespace-pre-line">{vote.text}</p>
      <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-button">
        {vote.options.map((option) => {
          const count = vote.counts?.[option] ?? 0
          return (
            <span key={option} className={count > 0 ? 'font-semibold' : 'text-ink-2'}>
              {t('meeting.votes.countOf', { label: choiceWords(t, option), count })}
            </span>
          )
        })}
      </p>
      <ChoiceRow view={view} vote={vote} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        {vote.isUnanimous && (
          <Chip tone="ok" icon={CircleCheck}>
            {t('meeting.votes.unanimous')}
          </Chip>
        )}
        <span>{t(`meeting.votes.ways.${vote.way}`)}</span>
        {!isStraw && (
          <span className={vote.isQuorate ? undefined : 'font-semibold text-warn'}>
            {t(vote.isQuorate ? 'meeting.votes.quorumMet' : 'meeting.votes.quorumNot', { quorum: vote.quorum })}
          </span>
        )}
        <span>
          {isStraw
            ? t('meeting.votes.givenPoll', { count: vote.given })
            : t('meeting.votes.given', { given: vote.given, total: vote.roll.length })}
        </span>
        {vote.closedAt !== null && (
          <span>{t('meeting.votes.closedAt', { time: format.time(new Date(vote.closedAt)) })}</span>
        )}
      </p>
    </li>
  )
}
