import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { ItemListView } from '#app/petitions/item-list-view.tsx'
import { PetitionsFrame } from '#app/petitions/petitions-frame.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ItemListInput } from '#server/petitions/items/contract.ts'

/** Gửi Cụm: what the cluster has, as this person may read it. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const input = ItemListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { clusters, items } = context.services
  const [list, cluster] = await Promise.all([items.list(actor, 'cluster', input), clusters.only()])
  return { list, input, clusterId: cluster.id }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('items.tabs.cluster'))

export default function ClusterItemsPage() {
  const { list, input, clusterId } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion('petition-items', clusterId)
  return (
    <PetitionsFrame {...list}>
      <ItemListView
        list={list}
        input={input}
        path="/petitions/cluster"
        hasDepartments
        empty={<EmptyState title={t('items.list.clusterEmptyTitle')}>{t('items.list.clusterEmptyBody')}</EmptyState>}
      />
    </PetitionsFrame>
  )
}
