import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useUploads } from '#app/files/use-uploads.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ClausesCard } from '#app/petitions/replies/clauses-card.tsx'
import { FollowCard } from '#app/petitions/replies/follow-card.tsx'
import { ReplyCard } from '#app/petitions/replies/reply-card.tsx'
import { runReplyAct } from '#app/petitions/replies/run-reply-act.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'

/** Answers clause by clause, the letters that gave them, and how long the rest has waited. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.petitionReplies.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  return { view: read.value }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const fields = { ...Object.fromEntries(await request.formData()), id: params.id ?? '' }
  const done = await runReplyAct(context.services.petitionReplies, actor, fields)
  if (done === null) throw data(null, { status: 400 })
  if (!done.ok) return respond(done.failure)
  // A next petition is what is worked on from here.
  return done.value ? redirect(`/petitions/${done.value.id}/draft`) : { done: true as const }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitionReplies.tab'))

export default function PetitionRepliesRoute() {
  const { view } = useLoaderData<typeof loader>()
  const t = useText()
  const uploads = useUploads('replies')
  const { waiting, replies } = view
  if (!waiting) {
    return <EmptyState title={t('petitionReplies.before.title')}>{t('petitionReplies.before.body')}</EmptyState>
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <ClausesCard view={view} />
        <Card title={t('petitionReplies.letters')}>
          {replies.length === 0 ? (
            <p className="text-ink-2">{t('petitionReplies.none')}</p>
          ) : (
            <ul className="divide-y divide-line">
              {replies.map((reply) => (
                <ReplyCard key={reply.id} reply={reply} uploads={uploads} />
              ))}
            </ul>
          )}
        </Card>
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 max-lg:row-start-1">
        <FollowCard view={view} waiting={waiting} />
      </div>
    </div>
  )
}
