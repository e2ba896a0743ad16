import { useText } from '#app/i18n/language.tsx'
import { Facet } from '#app/ui/facet.tsx'
import { TOPIC_PLACES } from '#server/discussions/content/contract.ts'
import type { DiscussionListInput } from '#server/discussions/contract.ts'
import type { DiscussionList } from '#server/discussions/discussion-view.ts'
import { topicListAddress } from './topic-list-address.ts'

/** Where topics stand, and in which field; every choice is an address. */
export function TopicFacets({ list, input }: { list: DiscussionList; input: DiscussionListInput }) {
  const t = useText()
  const words = {
    removeLabel: (name: string) => t('cases.list.remove', { name }),
    moreLabel: (count: number) => t('cases.list.more', { count }),
  }
  const places = TOPIC_PLACES.map((place) => {
    const isChosen = input.place === place
    return {
      ...{ key: place, name: t(`discussions.list.places.${place}`), count: list.places[place], isChosen },
      to: topicListAddress(input, { place: isChosen ? undefined : place }),
    }
  })
  const fields = list.fields.map(({ field, count }) => {
    const isChosen = input.field === field
    return {
      ...{ key: field, name: t(`taxonomy.${field}`), count, isChosen },
      to: topicListAddress(input, { field: isChosen ? undefined : field }),
    }
  })
  return (
    <aside aria-label={t('cases.list.filters')} data-print="hide" className="grid gap-5">
      <Facet title={t('discussions.list.place')} options={places} {...words} />
      <Facet title={t('discussions.list.field')} options={fields} {...words} />
    </aside>
  )
}
