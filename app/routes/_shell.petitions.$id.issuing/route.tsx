import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { DispatchCard } from '#app/petitions/issuing/dispatch-card.tsx'
import { IssueCard } from '#app/petitions/issuing/issue-card.tsx'
import { LetterCard } from '#app/petitions/issuing/letter-card.tsx'
import { NotesCard } from '#app/petitions/issuing/notes-card.tsx'
import { NumberCard } from '#app/petitions/issuing/number-card.tsx'
import { runIssuingAct } from '#app/petitions/issuing/run-issuing-act.ts'
import { SealCard } from '#app/petitions/issuing/seal-card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'

/** Cấp số, ký, phát hành; then what the receiving side reports. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.petitionIssuing.read(actor, params.id ?? '')
  const files = await context.services.signedFiles.read(actor, params.id ?? '')
  if (!read.ok || !files.ok) throw data(null, { status: 404 })
  return { issuing: read.value, signedFiles: files.value, departmentId: actor.departmentId }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const fields = { ...Object.fromEntries(await request.formData()), id: params.id ?? '' }
  const done = await runIssuingAct(context.services.petitionIssuing, actor, fields)
  if (done === null) throw data(null, { status: 400 })
  return done.ok ? { done: true as const } : respond(done.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitionIssuing.tab'))

export default function PetitionIssuingRoute() {
  const { issuing, signedFiles, departmentId } = useLoaderData<typeof loader>()
  const t = useText()
  const { issue, abilities, leadName } = issuing
  if (!issue && !abilities.number && ['drafting', 'consulting', 'frozen', 'dropped'].includes(issuing.stage)) {
    return (
      <EmptyState title={t('petitionIssuing.before.title')}>
        {t('petitionIssuing.before.body', { lead: leadName })}
      </EmptyState>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <NumberCard issuing={issuing} />
        <LetterCard issuing={issuing} signedFiles={signedFiles} departmentId={departmentId} />
        <SealCard issuing={issuing} letterSigner={signedFiles.letter?.signer ?? null} />
        <IssueCard issuing={issuing} />
      </div>
      {issue?.issued && (
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          <DispatchCard issuing={issuing} />
          <NotesCard issuing={issuing} />
        </div>
      )}
    </div>
  )
}
