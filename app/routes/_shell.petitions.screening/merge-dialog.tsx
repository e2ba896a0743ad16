import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Failure } from '#server/kernel/result.ts'
import type { ItemCard, SimilarItem } from '#server/petitions/items/item-view.ts'

export interface MergeDialogProps {
  item: ItemCard
  similar: readonly SimilarItem[]
  standing: readonly ItemCard[]
  onClose: () => void
}

/** Which items become one, and whose text it begins with; the composed item is then opened for writing. */
export function MergeDialog({ item, similar, standing, onClose }: MergeDialogProps) {
  const t = useText()
  const fetcher = useFetcher<{ failure: Failure }>()
  // Made once: a second click finds the item of the first.
  const [id] = useState(() => v7())
  const [offered, setOffered] = useState<readonly ItemCard[]>([item, ...similar.map((one) => one.item)])
  const [chosen, setChosen] = useState<readonly string[]>([item.id, ...similar.slice(0, 1).map((one) => one.item.id)])
  const [baseId, setBaseId] = useState(item.id)
  const [title, setTitle] = useState(item.title)
  const failure = fetcher.state === 'idle' ? (fetcher.data?.failure ?? null) : null
  const others = standing.filter((one) => !offered.some(({ id: known }) => known === one.id))
  const base = chosen.includes(baseId) ? baseId : (chosen[0] ?? '')
  const missing =
    chosen.length < 2 ? t('failures.item-merge-needs-two') : title.trim() ? null : t('failures.field-missing')
  const nameOf = (one: ItemCard) =>
    `${one.code ?? ''} · ${one.departments.map(({ code }) => code).join(', ')} · ${one.title}`

  function add(otherId: string) {
    const other = others.find((one) => one.id === otherId)
    if (!other) return
    setOffered([...offered, other])
    setChosen([...chosen, other.id])
  }
  function merge() {
    const fields = new FormData()
    for (const [name, value] of Object.entries({ id, baseId: base, title })) fields.set(name, value)
    for (const originId of chosen) fields.append('originIds', originId)
    fetcher.submit(fields, { method: 'post', action: '/petitions/screening' })
  }

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('items.screening.mergeTitle')}
      description={t('items.screening.mergeBody')}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            {t('items.screening.mergeSafe')}
          </Button>
          <Button variant="primary" busy={fetcher.state !== 'idle'} disabledReason={missing} onClick={merge}>
            {t('items.screening.mergeAct')}
          </Button>
        </>
      }
    >
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-button font-medium">{t('items.screening.mergeWhich')}</legend>
        {offered.map((one) => (
          <Checkbox
            key={one.id}
            label={nameOf(one)}
            checked={chosen.includes(one.id)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, one.id] : chosen.filter((known) => known !== one.id))
            }
          />
        ))}
      </fieldset>
      {others.length > 0 && (
        <Select
          label={t('items.screening.mergeAdd')}
          value=""
          options={others.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={(event) => add(event.target.value)}
        />
      )}
      <RadioGroup
        legend={t('items.screening.mergeBase')}
        name="base"
        value={base}
        options={offered.filter((one) => chosen.includes(one.id)).map((one) => ({ value: one.id, label: nameOf(one) }))}
        onChange={setBaseId}
      />
      <TextField
        label={t('items.screening.mergeTitleField')}
        required
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.target.value)}
      />
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
    </Dialog>
  )
}
