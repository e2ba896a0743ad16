import { Link } from '@remix-run/react'
import { CircleCheck, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { AcceptedView, PostReviewView, PostView } from '#server/discussions/discussion-view.ts'
import { useTopic } from './topic-context.tsx'

/** That an answer holds: for what, since when, until when, and whether the law has moved since. */
export function AcceptedBand({ post }: { post: PostView }) {
  const t = useText()
  const format = useFormat()
  const { accepted, reviews } = post
  if (!accepted) return null
  const { by, at, scope, isOver } = accepted
  return (
    <div className="mb-2 grid gap-2">
      <div className="rounded-md bg-ok-soft px-3 py-2">
        <p className="flex flex-wrap items-center gap-2">
          <Chip tone="ok" icon={CircleCheck}>
            {t('discussions.accept.chip')}
          </Chip>
          {isOver && <Chip tone="warn">{t('discussions.accept.over')}</Chip>}
        </p>
        <p lang="vi" className="mt-1 break-words">
          {t('discussions.accept.scopeIs', { scope })}
        </p>
        <p className="text-sm text-ink-2">
          {[
            validityWords(t, format, accepted),
            t('discussions.accept.by', {
              name: by?.fullName ?? t('discussions.page.someone'),
              day: format.date(at),
            }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {reviews.length > 0 && <ReviewNotice postId={post.id} reviews={reviews} />}
    </div>
  )
}

function ReviewNotice({ postId, reviews }: { postId: string; reviews: readonly PostReviewView[] }) {
  const t = useText()
  const toaster = useToaster()
  const { topic, send } = useTopic()
  const [isBusy, setBusy] = useState(false)

  async function settle(): Promise<void> {
    setBusy(true)
    const answer = await send('settle', { postId })
    setBusy(false)
    const text = answer.ok ? t('discussions.review.done') : t.failure(answer.failure)
    toaster.show({ tone: answer.ok ? 'ok' : 'error', text })
  }

  return (
    <Notice
      tone="warn"
      icon={RefreshCw}
      title={t('discussions.review.chip')}
      actions={
        topic.abilities.accept && (
          <Button size="sm" busy={isBusy} onClick={() => void settle()}>
            {t('discussions.review.settle')}
          </Button>
        )
      }
    >
      <ul>
        {reviews.map(({ document, acting, relation }) => (
          <li key={`${document?.id}-${acting?.id}`}>
            {t(relation === 'replaces' ? 'discussions.review.replaced' : 'discussions.review.amended', {
              document: document?.number ?? t('discussions.review.lost'),
              acting: acting?.number ?? t('discussions.review.lost'),
            })}{' '}
            {acting && <Link to={`/legal-basis/${acting.id}`}>{acting.number}</Link>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** From when until when an answer holds, as far as it is said. */
export function validityWords(
  t: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>,
  { from, until }: Pick<AcceptedView, 'from' | 'until'>,
): string | null {
  const [first, last] = [from && format.date(from), until && format.date(until)]
  if (first && last) return t('discussions.accept.from_until', { from: first, until: last })
  if (first) return t('discussions.accept.fromOnly', { from: first })
  return last ? t('discussions.accept.untilOnly', { until: last }) : null
}
