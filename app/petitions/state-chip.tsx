import { useText } from '#app/i18n/language.tsx'
import { Chip, type ChipProps } from '#app/ui/chip.tsx'
import type { ItemState, Urgency } from '#server/petitions/items/content/contract.ts'
import type { ItemPlaceView } from '#server/petitions/items/item-ports.ts'

const TONES: Readonly<Record<ItemState, ChipProps['tone']>> = {
  draft: 'line',
  department_approved: 'info',
  sent: 'info',
  kept: 'ok',
  merged: 'neutral',
  returned: 'warn',
  withdrawn: 'neutral',
}

/** The state in words; a draft that waits for its leaders says so. */
export function ItemStateChip({ state, isSubmitted }: { state: ItemState; isSubmitted: boolean }) {
  const t = useText()
  const isWorkedOn = state === 'draft' || state === 'returned'
  return (
    <>
      <Chip tone={TONES[state]}>{t(`items.states.${state}`)}</Chip>
      {isWorkedOn && isSubmitted && <Chip tone="info">{t('items.submitted')}</Chip>}
    </>
  )
}

/** Where an item stands in a joint petition: its later states follow from there (decisions.md, "Item states"). */
export function ItemPlaceChip({ place }: { place: ItemPlaceView | null }) {
  const t = useText()
  if (!place) return null
  const { code, stage } = place.petition
  return (
    <Chip tone="info">
      {stage === 'drafting'
        ? t('petitions.items.inDraft', { code })
        : t('petitions.items.inOther', { code, stage: t(`petitions.stages.${stage}`) })}
    </Chip>
  )
}

/** Said only where it is more than normal. */
export function UrgencyChip({ urgency }: { urgency: Urgency }) {
  const t = useText()
  if (urgency === 'normal') return null
  return <Chip tone={urgency === 'urgent' ? 'warn' : 'line'}>{t(`items.urgencies.${urgency}`)}</Chip>
}
