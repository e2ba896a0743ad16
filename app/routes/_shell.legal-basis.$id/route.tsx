import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { LegalStatusChip, UnverifiedChip } from '#app/legal-basis/status-chip.tsx'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { CheckProvisionsInput, RelateDocumentsInput, WithdrawRelationInput } from '#server/legal-basis/contract.ts'
import { CheckedProvisions } from './checked-provisions.tsx'
import { CitedIn } from './cited-in.tsx'
import { DocumentActs } from './document-acts.tsx'
import { DocumentFacts } from './document-facts.tsx'
import { Standing } from './standing.tsx'
import { Timeline } from './timeline.tsx'

/** One document: how it stands, what acts on it, where it is cited. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.legalBasis.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  return { document: read.value }
}

/** What librarians record on the page. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { legalBasis } = context.services
  const form: Record<string, unknown> = { ...Object.fromEntries(await request.formData()), id: params.id }
  switch (form.intent) {
    case 'replaces':
      return answer(await runCommand(RelateDocumentsInput, form, (input) => legalBasis.markReplaced(actor, input)))
    case 'amends':
      return answer(await runCommand(RelateDocumentsInput, form, (input) => legalBasis.markAmended(actor, input)))
    case 'withdraw':
      return answer(await runCommand(WithdrawRelationInput, form, (input) => legalBasis.withdrawRelation(actor, input)))
    case 'check':
      return answer(await runCommand(CheckProvisionsInput, form, (input) => legalBasis.checkProvisions(actor, input)))
    default:
      throw data(null, { status: 400 })
  }
}

function answer(outcome: Awaited<ReturnType<typeof runCommand>>) {
  if (!outcome.ok) return respond(outcome.failure)
  return { done: true as const, added: (outcome.value as { added?: number } | undefined)?.added ?? 0 } // checkProvisions alone counts
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => loaded?.document.number ?? t('legalBasis.title'))

export default function LegalDocumentPage() {
  const { document } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion('legal-document', document.id)
  return (
    <div className="page">
      <PageHeader
        crumbs={[{ label: t('legalBasis.title'), to: '/legal-basis' }]}
        title={document.title}
        actions={document.mayKeep && <DocumentActs document={document} />}
      >
        <span className="font-medium text-ink">{document.number}</span>
        <LegalStatusChip status={document.status} />
        {document.certainty === 'unverified' && <UnverifiedChip />}
      </PageHeader>
      <Standing document={document} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-5">
          <Timeline document={document} />
          <CitedIn places={document.citedIn} />
        </div>
        <div className="grid gap-5">
          <DocumentFacts document={document} />
          <CheckedProvisions document={document} />
        </div>
      </div>
    </div>
  )
}
