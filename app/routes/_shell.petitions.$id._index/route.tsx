import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { ChainCard } from '#app/petitions/chain-card.tsx'
import { usePetition } from '#app/petitions/joint/use-petition.ts'
import { ClausesCard } from './clauses-card.tsx'
import { HeadCard } from './head-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { WayCard } from './way-card.tsx'

/** What the dialogs of the overview offer; nothing to those who may not use them. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { petitions } = context.services
  const id = params.id ?? ''
  const [choices, items] = await Promise.all([petitions.choicesFor(actor, id), petitions.freeItems(actor)])
  return { choices: choices.ok ? choices.value : null, items }
}

export default function PetitionOverview() {
  const { choices, items } = useLoaderData<typeof loader>()
  const petition = usePetition()
  const t = useText()
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <ClausesCard petition={petition} items={items} />
      <div className="grid gap-5">
        <HeadCard petition={petition} />
        <PeopleCard petition={petition} kind="editors" choices={choices?.officials ?? null} />
        <PeopleCard petition={petition} kind="guests" choices={choices?.observers ?? null} />
        <ChainCard chain={petition.chain} empty={t('petitions.overview.chainEmpty')} />
        <WayCard petition={petition} />
      </div>
    </div>
  )
}
