import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FilePlus2 } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { PetitionRow } from '#app/petitions/joint/petition-row.tsx'
import { PetitionsFrame } from '#app/petitions/petitions-frame.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ItemListInput } from '#server/petitions/items/contract.ts'

/** The joint petitions that this person may read, newest first. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { clusters, items, petitions } = context.services
  const [list, cluster, tabs] = await Promise.all([
    petitions.list(actor),
    clusters.only(),
    items.list(actor, 'cluster', ItemListInput.parse({})),
  ])
  return { list, clusterId: cluster.id, mayScreen: tabs.mayScreen, waiting: tabs.waiting }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitions.tab'))

export default function JointPetitionsPage() {
  const { list, clusterId, mayScreen, waiting } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion('petitions', clusterId)
  const start = (
    <LinkButton to="/petitions/new" variant="primary" icon={FilePlus2}>
      {t('petitions.list.start')}
    </LinkButton>
  )
  return (
    <PetitionsFrame mayStart={false} mayScreen={mayScreen} waiting={waiting} action={list.mayStart && start}>
      {list.petitions.length > 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <ul aria-label={t('petitions.tab')} className="divide-y divide-line">
            {list.petitions.map((petition) => (
              <PetitionRow key={petition.id} petition={petition} />
            ))}
          </ul>
        </div>
      ) : list.mayEnter ? (
        <EmptyState title={t('petitions.list.emptyTitle')}>
          {t(list.mayStart ? 'petitions.list.emptyStarter' : 'petitions.list.emptyBody')}
        </EmptyState>
      ) : (
        <EmptyState title={t('items.list.closedTitle')}>{t('petitions.list.closedBody')}</EmptyState>
      )}
    </PetitionsFrame>
  )
}
