import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { RepliesView } from '#server/petitions/replies/reply-view.ts'
import { OutcomeChip } from './outcome-chip.tsx'

/** Each clause with what became of it, and the letter that says so. */
export function ClausesCard({ view }: { view: RepliesView }) {
  const t = useText()
  const { clauses, replies, petitionId } = view
  const answered = clauses.filter(({ outcome }) => outcome !== 'unanswered').length
  return (
    <Card title={t('petitionReplies.clauses.title')}>
      <p className="text-ink-2" role="status">
        {t('petitionReplies.clauses.count', { answered, all: clauses.length })}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {clauses.map(({ cid, name, outcome, replyId }) => {
          const reply = replies.find(({ id }) => id === replyId)
          return (
            <li key={cid} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
              <Link to={`/petitions/${petitionId}/clauses/${cid}`} className="min-w-0 flex-1 basis-64 break-words">
                {name}
              </Link>
              <span className="flex flex-wrap items-center gap-2">
                <OutcomeChip outcome={outcome} />
                {reply && (
                  <a href={`#reply-${reply.id}`} className="text-sm">
                    {reply.reference}
                  </a>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
