import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { AnswerForm } from '#app/petitions/consultation/answer-form.tsx'
import { ConsultationHeader } from '#app/petitions/consultation/consultation-header.tsx'
import { commentsOf, keyOf } from '#app/petitions/consultation/open-comments.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'

/** Every comment of the newest round, for who answers them. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.consultation.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  if (!read.value.abilities.conduct) throw data(null, { status: 403 })
  return { consultation: read.value }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => t('consultation.answer.title', { number: loaded?.consultation.round?.number ?? 1 }))

export default function AnswersPage() {
  const { consultation } = useLoaderData<typeof loader>()
  const t = useText()
  const { petitionId, code, title: petitionTitle, round } = consultation
  const comments = commentsOf(consultation)
  useSubjectVersion('petition', petitionId)
  // An answered comment stays where it was while one works: the order of the first look, new ones behind.
  const [order] = useState(() => comments.map(keyOf))
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const shown = [...comments].sort((a, b) => placeOf(keyOf(a)) - placeOf(keyOf(b)))
  return (
    <div className="page">
      <ConsultationHeader
        petition={{ id: petitionId, code, title: petitionTitle }}
        title={t('consultation.answer.title', { number: round?.number ?? 1 })}
      />
      {!round ? (
        <EmptyState title={t('consultation.answer.noRound')}>{t('consultation.page.noneBody')}</EmptyState>
      ) : (
        <div className="grid gap-4">
          <div>
            <p className="text-ink-2">
              {t(round.closedAt ? 'consultation.answer.closed' : 'consultation.answer.lead')}
            </p>
            {comments.length > 0 && (
              <p role="status" className="mt-1 font-medium">
                {t('consultation.answer.left', { count: round.unansweredCount })}
              </p>
            )}
          </div>
          {shown.map((comment) => (
            <AnswerForm
              key={keyOf(comment)}
              petitionId={petitionId}
              roundId={round.id}
              comment={comment}
              mayAnswer={round.closedAt === null}
            />
          ))}
          {comments.length === 0 && (
            <EmptyState title={t('consultation.answer.none')}>{t('consultation.answer.noneBody')}</EmptyState>
          )}
        </div>
      )}
    </div>
  )
}
