import { useText } from '#app/i18n/language.tsx'
import type { VoteView } from '#server/meetings/board/contract.ts'
import { choiceWords } from '../meeting-words.ts'

/** What was voted, with its figures once they may be seen. */
export function VoteLines({ votes }: { votes: readonly VoteView[] }) {
  const t = useText()
  return (
    <ul className="grid gap-2.5">
      {votes.map(({ voteId, text, way, options, counts, given, roll, isUnanimous, closedAt }) => (
        <li key={voteId} className="min-w-0">
          <p className="text-sm text-ink-2">{t(`meeting.votes.ways.${way}`)}</p>
          <p lang="vi" className="max-w-[43em] break-words whitespace-pre-line">
            {text}
          </p>
          {closedAt === null || counts === null ? (
            <p className="text-button text-ink-2">{t('meeting.votes.countsLater')}</p>
          ) : (
            <p className="flex flex-wrap gap-x-4 text-button">
              {options.map((option) => (
                <span key={option} className={counts[option] ? 'font-semibold' : 'text-ink-2'}>
                  {t('meeting.votes.countOf', { label: choiceWords(t, option), count: counts[option] ?? 0 })}
                </span>
              ))}
            </p>
          )}
          <p className="text-sm text-ink-2">
            {way === 'straw'
              ? t('meeting.votes.givenPoll', { count: given })
              : t('meeting.votes.given', { given, total: roll.length })}
            {isUnanimous && closedAt !== null && ` · ${t('meeting.votes.unanimous')}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
