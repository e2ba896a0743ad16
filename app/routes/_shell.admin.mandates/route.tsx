import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MandateRow } from '#app/administration/mandate-row.tsx'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { EndMandateInput } from '#server/administration/contract.ts'

/** Ủy quyền ký of everybody, the newest first. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const mandates = requireAnswer(await context.services.administration.listMandates(actor))
  return { mandates, ownId: actor.userId as string }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = Object.fromEntries(await request.formData())
  if (form.intent !== 'end-mandate') throw data(null, { status: 400 })
  const ended = await runCommand(EndMandateInput, form, (input) =>
    context.services.administration.endMandate(actor, input),
  )
  return ended.ok ? { done: true as const } : respond(ended.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.mandates.title'))

export default function MandatesPage() {
  const { mandates, ownId } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="page">
      <PageHeader title={t('administration.mandates.title')}>{t('administration.mandates.lead')}</PageHeader>
      {mandates.length === 0 ? (
        <EmptyState title={t('administration.mandates.emptyTitle')}>
          {t('administration.mandates.emptyBody')}
        </EmptyState>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface *:first:border-t-0">
          {mandates.map((mandate) => (
            <MandateRow key={mandate.id} mandate={mandate} mayEnd={mandate.delegate.id !== ownId} isNamed />
          ))}
        </ul>
      )}
    </div>
  )
}
