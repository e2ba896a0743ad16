import { validityWords } from '#app/discussions/accepted-band.tsx'
import { useTopic } from '#app/discussions/topic-context.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'

/** What holds, in a glance: each accepted answer by what it holds for. */
export function AcceptedCard() {
  const t = useText()
  const format = useFormat()
  const { topic } = useTopic()
  const answers = topic.answers.flatMap((answer) => [answer, ...answer.replies])
  const accepted = answers.filter((post) => post.accepted !== null)
  if (accepted.length === 0) return null
  return (
    // On a phone what holds stands first.
    <div className="max-lg:order-first">
      <Card title={t('discussions.page.acceptedShort')}>
        <ul className="grid gap-3">
          {accepted.map((post) => (
            <li key={post.id} className="min-w-0">
              <a href={`#post-${post.id}`} lang="vi" className="font-medium break-words">
                {post.accepted?.scope}
              </a>
              <p className="text-sm text-ink-2">
                {[
                  post.author?.fullName,
                  post.department?.shortName,
                  post.accepted && validityWords(t, format, post.accepted),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p className="flex flex-wrap gap-1.5">
                {post.accepted?.isOver && <Chip tone="warn">{t('discussions.accept.over')}</Chip>}
                {post.reviews.length > 0 && <Chip tone="warn">{t('discussions.review.chip')}</Chip>}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
