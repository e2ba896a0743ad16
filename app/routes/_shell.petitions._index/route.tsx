import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ItemListView } from '#app/petitions/item-list-view.tsx'
import { PetitionsFrame } from '#app/petitions/petitions-frame.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ItemListInput } from '#server/petitions/items/contract.ts'

/** Mục kiến nghị của Sở: the own department's, drafts included. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const input = ItemListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { list: await context.services.items.list(actor, 'department', input), input }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('items.title'))

export default function OwnItemsPage() {
  const { list, input } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <PetitionsFrame {...list}>
      <ItemListView
        list={list}
        input={input}
        path="/petitions"
        hasDepartments={false}
        empty={
          <EmptyState
            title={t('items.list.ownEmptyTitle')}
            action={
              list.mayStart && (
                <LinkButton to="/petitions/items/new" icon={Plus}>
                  {t('items.list.start')}
                </LinkButton>
              )
            }
          >
            {list.mayStart ? t('items.list.ownEmptyBody') : t('items.list.ownEmptyReader')}
          </EmptyState>
        }
      />
    </PetitionsFrame>
  )
}
