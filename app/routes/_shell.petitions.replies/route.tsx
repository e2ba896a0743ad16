import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { PetitionsFrame } from '#app/petitions/petitions-frame.tsx'
import { FollowFilters } from '#app/petitions/replies/follow-filters.tsx'
import { FollowedRow } from '#app/petitions/replies/followed-row.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ItemListInput } from '#server/petitions/items/contract.ts'
import { FollowListInput } from '#server/petitions/replies/contract.ts'

/** "Chờ trả lời, quá hạn": the issued petitions that this person may read, clause by clause. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { clusters, items, petitionReplies } = context.services
  const input = FollowListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [list, cluster, tabs] = await Promise.all([
    petitionReplies.list(actor, input),
    clusters.only(),
    items.list(actor, 'cluster', ItemListInput.parse({})),
  ])
  return { list, input, clusterId: cluster.id, mayScreen: tabs.mayScreen, waiting: tabs.waiting }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitionReplies.list.title'))

export default function FollowedPetitionsPage() {
  const { list, input, clusterId, mayScreen, waiting } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion('petitions', clusterId)
  const isEmpty = Object.values(list.counts).every((count) => count === 0)
  return (
    <PetitionsFrame mayStart={false} mayScreen={mayScreen} waiting={waiting}>
      {isEmpty ? (
        <EmptyState title={t('petitionReplies.list.emptyTitle')}>{t('petitionReplies.list.emptyBody')}</EmptyState>
      ) : (
        <>
          <FollowFilters list={list} input={input} />
          {list.petitions.length === 0 ? (
            <EmptyState title={t('petitionReplies.list.noneTitle')}>{t('petitionReplies.list.noneBody')}</EmptyState>
          ) : (
            <div className="rounded-lg border border-line bg-surface">
              <ul aria-label={t('petitionReplies.list.title')} className="divide-y divide-line">
                {list.petitions.map((petition) => (
                  <FollowedRow key={petition.id} petition={petition} />
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </PetitionsFrame>
  )
}
