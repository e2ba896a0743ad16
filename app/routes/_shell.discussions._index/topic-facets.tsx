import { SlidersHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Facet } from '#app/ui/facet.tsx'
import { TOPIC_PLACES } from '#server/discussions/content/contract.ts'
import type { DiscussionListInput } from '#server/discussions/contract.ts'
import type { DiscussionList } from '#server/discussions/discussion-view.ts'
import { topicListAddress } from './topic-list-address.ts'

/** Where topics stand, and in which field; every choice is an address. On a phone they unfold. */
export function TopicFacets({ list, input }: { list: DiscussionList; input: DiscussionListInput }) {
  const t = useText()
  const id = useId()
  const [isUnfolded, setUnfolded] = useState(false)
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
    <aside aria-label={t('cases.list.filters')} data-print="hide">
      <Button
        icon={SlidersHorizontal}
        aria-expanded={isUnfolded}
        aria-controls={id}
        className="lg:hidden"
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {t('cases.list.filters')}
      </Button>
      <div id={id} className={classNames('flex-col gap-5 max-lg:mt-3 lg:flex', isUnfolded ? 'flex' : 'hidden')}>
        <Facet title={t('discussions.list.place')} options={places} {...words} />
        <Facet title={t('discussions.list.field')} options={fields} {...words} />
      </div>
    </aside>
  )
}
