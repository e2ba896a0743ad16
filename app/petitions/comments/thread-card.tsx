import { useEffect, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { readUnsentText } from '#app/unsent/use-unsent-text.ts'
import type { Failure } from '#server/kernel/result.ts'
import type { ThreadView } from '#server/petitions/comments/comment-view.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentLine } from './comment-line.tsx'
import type { Comments } from './use-comments.ts'

interface ThreadCardProps {
  comments: Comments
  thread: ThreadView
  petitionId: string
  userId: string
  isCurrent: boolean
  /** Leads to its words in the text; null when they are not there. */
  onShow: (() => void) | null
}

/** Longer ones are cut: the whole of it stands in the text. */
const SHOWN = 140

/** One conversation: what it is about, what was said, and what this person may do. */
export function ThreadCard({ comments, thread, petitionId, userId, isCurrent, onShow }: ThreadCardProps) {
  const t = useText()
  const place = `comment:${petitionId}:${thread.id}`
  const [isAnswering, setAnswering] = useState(() => readUnsentText(userId, place) !== null)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const card = useRef<HTMLLIElement>(null)
  const { id, quote, clause, resolved, mayResolve } = thread

  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])

  async function resolve(isResolved: 'yes' | 'no'): Promise<void> {
    setBusy(true)
    const answer = await comments.send('resolve', { threadId: id, isResolved })
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
  }

  return (
    <li
      ref={card}
      data-thread-card={id}
      aria-current={isCurrent ? 'true' : undefined}
      className="grid min-w-0 gap-2 rounded-md border border-line bg-surface p-3 aria-[current=true]:border-primary aria-[current=true]:shadow-[inset_0_0_0_1px_var(--primary)]"
    >
      <div className="text-sm text-ink-2">
        {clause && <p>{t('petitionComments.at', { place: clause.label || clause.heading })}</p>}
        <blockquote lang="vi" className="border-l-3 border-line-strong pl-2 break-words">
          “{quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote}”
        </blockquote>
      </div>
      <ul className="grid gap-3">
        {thread.comments.map((comment) => (
          <CommentLine key={comment.id} comments={comments} comment={comment} userId={userId} />
        ))}
      </ul>
      {resolved && (
        <p className="text-sm text-ink-2">
          {t('petitionComments.resolvedBy', { name: resolved.by?.fullName ?? t('petitionComments.someone') })}
        </p>
      )}
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
      {isAnswering && comments.mayComment ? (
        <CommentForm
          userId={userId}
          place={place}
          label={t('petitionComments.answerField')}
          act={t('petitionComments.send')}
          people={comments.people}
          onSend={({ text, mentions }) => comments.send('reply', { threadId: id, commentId: v7(), text, mentions })}
          onClose={() => setAnswering(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-1">
          {comments.mayComment && (
            <Button size="sm" variant="quiet" onClick={() => setAnswering(true)}>
              {t('petitionComments.answer')}
            </Button>
          )}
          {mayResolve && (
            <Button size="sm" variant="quiet" busy={isBusy} onClick={() => void resolve(resolved ? 'no' : 'yes')}>
              {t(resolved ? 'petitionComments.reopen' : 'petitionComments.resolve')}
            </Button>
          )}
          {onShow && (
            <Button size="sm" variant="quiet" onClick={onShow}>
              {t('petitionComments.show')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
