import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { PetitionsFrame } from '#app/petitions/petitions-frame.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { MergeItemsInput } from '#server/petitions/items/contract.ts'
import { ChosenItem } from './chosen-item.tsx'
import { ScreeningQueue } from './screening-queue.tsx'

/** The secretary's desk; with ?item=id that item beside what may say the same. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { clusters, items } = context.services
  const [desk, cluster] = await Promise.all([
    items.openScreeningDesk(actor, new URL(request.url).searchParams.get('item')),
    clusters.only(),
  ])
  if (!desk.ok) throw data(null, { status: 403 })
  return { desk: desk.value, clusterId: cluster.id, mayStart: items.mayStart(actor) }
}

/** "Gộp": the composed item is opened for writing. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const fields = { ...Object.fromEntries(form), originIds: form.getAll('originIds') }
  const merged = await runCommand(MergeItemsInput, fields, (input) => context.services.items.merge(actor, input))
  return merged.ok ? redirect(`/petitions/items/${merged.value.id}/edit`) : respond(merged.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('items.screening.title'))

export default function ScreeningPage() {
  const { desk, clusterId, mayStart } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion('petition-items', clusterId)
  return (
    <PetitionsFrame mayStart={mayStart} mayScreen waiting={desk.queue.length}>
      {desk.chosen ? (
        <div className="grid items-start gap-5 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <ScreeningQueue queue={desk.queue} chosenId={desk.chosen.item.id} />
          <ChosenItem key={desk.chosen.item.id} chosen={desk.chosen} standing={desk.standing} />
        </div>
      ) : (
        <EmptyState title={t('items.screening.queueEmptyTitle')}>{t('items.screening.queueEmptyBody')}</EmptyState>
      )}
    </PetitionsFrame>
  )
}
