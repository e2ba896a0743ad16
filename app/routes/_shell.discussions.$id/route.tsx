import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { AnswerForm } from '#app/discussions/answer-form.tsx'
import { PostCard } from '#app/discussions/post-card.tsx'
import { useSendAct } from '#app/discussions/send-act.ts'
import { TopicProvider } from '#app/discussions/topic-context.tsx'
import { useMarkSeen } from '#app/discussions/use-mark-seen.ts'
import { useMovedPost } from '#app/discussions/use-moved-post.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { Notice } from '#app/ui/notice.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { DISCUSSION, postPath } from '#server/discussions/content/contract.ts'
import { AcceptedCard } from './accepted-card.tsx'
import { TopicHeader } from './topic-header.tsx'

/** The page of one topic; ?post=… leads to where that post is now, also after it was moved. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const postId = new URL(request.url).searchParams.get('post')
  const read = await context.services.discussions.read(actor, params.id ?? '', postId)
  if (!read.ok) throw data(null, { status: 404 })
  if (read.value.kind === 'moved') {
    const { id, postId: moved } = read.value
    throw redirect(moved ? postPath(id, moved) : `/discussions/${id}`)
  }
  const { userId, departmentCode } = actor
  return { topic: read.value.topic, me: { userId, departmentCode } }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => loaded?.topic.title ?? t('discussions.title'))

export default function DiscussionPage() {
  const { topic, me } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion(DISCUSSION, topic.id)
  useMarkSeen(topic.id, topic.lastAt)
  useMovedPost(topic)
  const send = useSendAct(topic.id)
  const page = useMemo(() => ({ topic, me, send }), [topic, me, send])
  const { opening, answers, abilities, count } = topic
  const fresh = answers.flatMap((answer) => [answer, ...answer.replies]).filter(({ isNew }) => isNew).length
  return (
    <TopicProvider value={page}>
      <div className="page">
        <TopicHeader />
        {topic.origins.map(({ title, path, quote }) => (
          <p key={path} className="mb-4 text-sm break-words text-ink-2">
            {t('discussions.start.from')} <Link to={path}>{title}</Link>
            {quote && <q className="mt-1 block">{quote}</q>}
          </p>
        ))}
        {!topic.isOpen && (
          <Notice tone="info" className="mb-4">
            {t('discussions.page.closed')}
          </Notice>
        )}
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-4">
            {opening && (
              <section aria-label={t('discussions.page.opening')} className="rounded-lg border border-line bg-surface">
                <PostCard post={opening} />
              </section>
            )}
            <h2 className="text-lg font-semibold">{t('discussions.page.answers', { count })}</h2>
            <VisuallyHidden>
              <span role="status">{fresh > 0 && t('discussions.page.justCame', { count: fresh })}</span>
            </VisuallyHidden>
            {answers.length > 0 && (
              <div className="grid divide-y divide-line rounded-lg border border-line bg-surface">
                {answers.map((answer) => (
                  <PostCard key={answer.id} post={answer} />
                ))}
              </div>
            )}
            {answers.length === 0 && abilities.post && <p className="text-ink-2">{t('discussions.page.noAnswers')}</p>}
            <AnswerForm />
            {!abilities.post && topic.isOpen && <p className="text-sm text-ink-2">{t('discussions.page.readOnly')}</p>}
          </div>
          <AcceptedCard />
        </div>
      </div>
    </TopicProvider>
  )
}
