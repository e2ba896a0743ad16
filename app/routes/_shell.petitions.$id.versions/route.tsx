import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { usePetition } from '#app/petitions/joint/use-petition.ts'
import { ComparisonCard } from '#app/petitions/versions/comparison-card.tsx'
import { VersionsCard } from '#app/petitions/versions/versions-card.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { NameVersionInput, PRESENT, RestoreVersionInput } from '#server/petitions/versions/contract.ts'

/** The versions, and what changed between two: those of the address, else the last named one and the text now. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { petitionVersions } = context.services
  const id = params.id ?? ''
  const list = await petitionVersions.list(actor, id)
  if (!list.ok) throw data(null, { status: 404 })
  const { versions } = list.value
  const asked = new URL(request.url).searchParams
  const usual = versions.find(({ kind }) => kind === 'named') ?? versions[0]
  const [from, to] = [asked.get('from') ?? usual?.id, asked.get('to') ?? PRESENT]
  if (from === undefined) return { list: list.value, comparison: null }
  const compared = await petitionVersions.compare(actor, id, { from, to })
  if (!compared.ok) throw data(null, { status: 404 })
  return { list: list.value, comparison: compared.value }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { petitionVersions } = context.services
  const form = await request.formData()
  const fields = { ...Object.fromEntries(form), id: params.id ?? '' }
  const done =
    form.get('intent') === 'name'
      ? await runCommand(NameVersionInput, fields, (input) => petitionVersions.name(actor, input))
      : await runCommand(RestoreVersionInput, fields, (input) => petitionVersions.restore(actor, input))
  return done.ok ? { done: true as const } : respond(done.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitionVersions.tab'))

export default function PetitionVersionsRoute() {
  const { list, comparison } = useLoaderData<typeof loader>()
  const petition = usePetition()
  const compared = comparison && { from: comparison.from.id, to: comparison.to?.id ?? null }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <VersionsCard petitionId={petition.id} list={list} compared={compared} />
      <ComparisonCard petitionId={petition.id} versions={list.versions} comparison={comparison} />
    </div>
  )
}
