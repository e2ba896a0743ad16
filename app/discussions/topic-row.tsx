import { Link } from '@remix-run/react'
import { Bell, CircleCheck, Pin, RefreshCw } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import type { DiscussionCard } from '#server/discussions/discussion-view.ts'

/** One topic of a list; the whole row leads to it. `isUnderCase`: the case stands around it already. */
export function TopicRow({ topic, isUnderCase = false }: { topic: DiscussionCard; isUnderCase?: boolean }) {
  const t = useText()
  const format = useFormat()
  const { id, title, field, ofCase, author, unread, answers, accepted, applications, excerpt } = topic
  const about = [
    !isUnderCase && ofCase && [ofCase.code, ofCase.title].filter(Boolean).join(' · '),
    !isUnderCase && !ofCase && field && t(`taxonomy.${field}`),
    author &&
      t('discussions.card.by', {
        name: [author.fullName, author.department?.shortName].filter(Boolean).join(', '),
        day: format.date(topic.createdAt),
      }),
  ]
  const counted = [
    t('discussions.card.answers', { count: answers }),
    applications > 0 && t('discussions.card.applications', { count: applications }),
    t('discussions.card.last', { time: format.dateTime(topic.movedAt) }),
  ]
  return (
    <li className="relative grid gap-1 px-5 py-4 hover:bg-surface-hover max-md:px-4">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link
          to={`/discussions/${id}`}
          prefetch="intent"
          lang="vi"
          className="text-md font-semibold break-words text-ink after:absolute after:inset-0 after:content-['']"
        >
          {title}
        </Link>
        {unread !== 0 && (
          <Chip tone="info">
            {unread === null ? t('discussions.card.never') : t('discussions.card.unread', { count: unread })}
          </Chip>
        )}
      </p>
      <p className="text-sm break-words text-ink-2">{about.filter(Boolean).join(' · ')}</p>
      {excerpt && (
        <p lang="vi" className="line-clamp-2 text-sm break-words">
          {excerpt}
        </p>
      )}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm text-ink-2">
        {topic.isPinned && (
          <Chip tone="line" icon={Pin}>
            {t('discussions.card.pinned')}
          </Chip>
        )}
        {accepted > 0 && (
          <Chip tone="ok" icon={CircleCheck}>
            {t('discussions.card.accepted', { count: accepted })}
          </Chip>
        )}
        {topic.needsReview && (
          <Chip tone="warn" icon={RefreshCw}>
            {t('discussions.card.review')}
          </Chip>
        )}
        {topic.isFollowing && !isUnderCase && (
          <Chip tone="line" icon={Bell}>
            {t('discussions.card.following')}
          </Chip>
        )}
        {topic.isDemo && !isUnderCase && <DemoChip />}
        <span>{counted.filter(Boolean).join(' · ')}</span>
      </p>
    </li>
  )
}
