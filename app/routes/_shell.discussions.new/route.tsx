import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useNavigate } from '@remix-run/react'
import { v7 } from 'uuid'
import { Composer } from '#app/discussions/composer.tsx'
import { sendAct } from '#app/discussions/send-act.ts'
import { newTopicPlace } from '#app/discussions/unsent-drafts.ts'
import { usePostIds } from '#app/discussions/use-post-ids.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FieldPicker } from '#app/taxonomy/field-picker.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useUnsentText } from '#app/unsent/use-unsent-text.ts'
import { MOST_QUOTED, originOf } from '#server/discussions/contract.ts'

/** Where a topic is begun: free, under a case (?case=…), or from what was said (?from=agenda-item:<id>&quote=…). */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const query = new URL(request.url).searchParams
  const from = query.get('from') ?? ''
  const opened = await context.services.discussions.openStart(actor, query.get('case'), originOf(from))
  if (!opened.ok) throw data(null, { status: opened.failure.code.endsWith('not-found') ? 404 : 403 })
  const { userId, departmentCode } = actor
  const quote = (query.get('quote') ?? '').trim().slice(0, MOST_QUOTED)
  return { ...opened.value, from, quote, me: { userId, departmentCode } }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('discussions.start.title'))

export default function NewDiscussionPage() {
  const { ofCase, origin, from, quote, people, me } = useLoaderData<typeof loader>()
  const t = useText()
  const navigate = useNavigate()
  const caseId = ofCase?.id ?? null
  const place = newTopicPlace(caseId)
  const title = useUnsentText(me.userId, `${place}:title`)
  const field = useUnsentText(me.userId, `${place}:field`, ofCase?.field ?? '')
  // A second click, or what is sent again after a lost answer, finds the topic of the first.
  const idOf = usePostIds(me.userId, place)
  const back = ofCase ? `/cases/${ofCase.id}#thread` : '/discussions'
  const nameOfCase = ofCase ? [ofCase.code, ofCase.title].filter(Boolean).join(' · ') : ''
  function forgetLines(): void {
    title.forget()
    field.forget()
  }
  return (
    <div className="page">
      <PageHeader
        crumbs={
          ofCase
            ? [
                { label: t('cases.title'), to: '/cases' },
                { label: ofCase.code ?? ofCase.title, to: back },
              ]
            : [{ label: t('discussions.title'), to: '/discussions' }]
        }
        title={t('discussions.start.title')}
      >
        {ofCase ? t('discussions.start.underCase', { name: nameOfCase }) : t('discussions.start.free')}
      </PageHeader>
      {origin && (
        <Notice className="mb-4 max-w-200" title={t('discussions.start.from')}>
          <Link to={origin.path}>{origin.title}</Link>
          {quote && <q className="mt-1 block break-words">{quote}</q>}
        </Notice>
      )}
      <div className="grid max-w-200 gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4">
        <TextField
          label={t('discussions.start.name')}
          help={t('discussions.start.nameHelp')}
          required
          maxLength={300}
          value={title.text}
          onChange={(event) => title.change(event.target.value)}
        />
        {!ofCase && (
          <FieldPicker
            label={t('discussions.start.field')}
            emptyLabel={t('discussions.start.noField')}
            value={field.text}
            onChange={(event) => field.change(event.target.value)}
          />
        )}
        <Composer
          {...{ me, place, people }}
          label={t('discussions.start.text')}
          act={t('discussions.start.act')}
          onSend={async (content) => {
            const words = { title: title.text, field: field.text, content }
            const id = idOf(JSON.stringify(words))
            const fields = {
              ...words,
              postId: v7(),
              caseId: caseId ?? '',
              ...(origin && { origin: from, quote }),
            }
            const answer = await sendAct(id, 'start', fields)
            if (answer.ok) {
              forgetLines()
              navigate(`/discussions/${id}`)
            }
            return answer
          }}
          onClose={() => {
            forgetLines()
            navigate(back)
          }}
          isLeft
        />
      </div>
    </div>
  )
}
