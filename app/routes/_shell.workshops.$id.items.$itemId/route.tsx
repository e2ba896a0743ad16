import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { ItemWayPage } from '#app/meetings/item-way/item-way-page.tsx'

/** "Đường đi" of a part of the programme: what it was about, who had the floor, which clauses and votes came of it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { meetings, chain } = context.services
  const wanted = { workshopId: params.id ?? '', itemId: params.itemId ?? '' }
  const read = await meetings.itemWay(actor, wanted)
  if (!read.ok) throw data(null, { status: 404 })
  return { way: read.value, links: await chain.stepsOf(actor, { kind: 'agenda-item', id: read.value.itemId }) }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => loaded?.way.title ?? t('itemWay.title'))

export default function ItemWayRoute() {
  const { way, links } = useLoaderData<typeof loader>()
  useSubjectVersion('meeting', way.workshopId)
  return <ItemWayPage way={way} links={links} />
}
