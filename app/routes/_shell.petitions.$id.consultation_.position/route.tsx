import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { v7 } from 'uuid'
import { requireActor } from '#app/http/require-actor.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { linesInForm, typedInForm } from '#app/petitions/consultation/own-position.ts'
import { PositionForm } from '#app/petitions/consultation/position-form.tsx'
import { PositionHistory } from '#app/petitions/consultation/position-history.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { SendPositionInput } from '#server/petitions/consultation/contract.ts'

/** What the reader's own department says in the newest round. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.consultation.ownPosition(actor, params.id ?? '')
  if (read.ok) return { own: read.value, statementId: v7() }
  if (read.failure.code === 'petition-not-found') throw data(null, { status: 404 })
  // No round yet, or a reader of a body that takes no part: the map says what there is.
  throw redirect(`/petitions/${params.id}/consultation`)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const { roundId, statementId, basedOn } = Object.fromEntries(form)
  const fields = { id: params.id ?? '', roundId, statementId, basedOn, lines: linesInForm(form) }
  const sent = await runCommand(SendPositionInput, fields, (input) =>
    context.services.consultation.sendPosition(actor, input),
  )
  if (sent.ok) return redirect(`/petitions/${fields.id}/consultation`)
  if (sent.failure.code === 'petition-not-found') throw data(null, { status: 404 })
  return data({ typed: typedInForm(form), failure: sent.failure }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => t('consultation.position.title', { department: loaded?.own.department?.shortName ?? '' }))

export default function OwnPositionPage() {
  const { own, statementId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText()
  const format = useFormat()
  const { round, mayWrite, maySend } = own
  const standing = round.closedAt !== null ? 'closed' : !mayWrite ? 'onlyRead' : !maySend ? 'onlyWrite' : null
  return (
    <div className="grid gap-4">
      <p>
        <Link to={`/petitions/${own.petitionId}/consultation`} className="inline-flex items-center gap-1.5">
          <ArrowLeft size={16} aria-hidden />
          {t('consultation.position.back')}
        </Link>
      </p>
      <div>
        <h2 className="text-lg font-semibold">
          {t('consultation.position.title', { department: own.department?.shortName ?? '' })}
        </h2>
        <p className="text-ink-2">
          {t('consultation.position.lead', { number: round.number, date: format.date(round.deadline) })}
        </p>
        {standing && <p className="mt-1">{t(`consultation.position.${standing}`)}</p>}
      </div>
      <PositionForm key={round.id} own={own} statementId={statementId} answer={answer ?? null} />
      <PositionHistory history={own.history} />
    </div>
  )
}
