import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { DraftPage } from '#app/petitions/draft/draft-page.tsx'
import { usePetition } from '#app/petitions/joint/use-petition.ts'

/** The text as it was last saved, so that the page shows it before its document is live (F8). */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { petitions } = context.services
  const id = params.id ?? ''
  const [text, participants] = await Promise.all([petitions.text(actor, id), petitions.participants(actor, id)])
  if (!text.ok || !participants.ok) throw data(null, { status: 404 })
  const { userId, fullName, departmentCode, departmentHue, departmentShortName, sharedMachine } = actor
  return {
    clauses: text.value,
    participants: participants.value,
    me: { userId, fullName, departmentCode, departmentHue, departmentShortName, sharedMachine },
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitions.tabs.draft'))

export default function PetitionDraftRoute() {
  const { clauses, participants, me } = useLoaderData<typeof loader>()
  const petition = usePetition()
  return <DraftPage key={petition.draftId} petition={petition} me={me} clauses={clauses} participants={participants} />
}
