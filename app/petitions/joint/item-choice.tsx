import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fold } from '#server/language/fold.ts'
import type { ItemCard } from '#server/petitions/items/item-view.ts'

/** More than this are searched, not scrolled through. */
const MANY = 6

interface ItemChoiceProps {
  items: readonly ItemCard[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  /** Name of the field in a form that the page sends itself. */
  name?: string
}

/** Kept items to be taken in as clauses; what is hidden by the search stays chosen. */
export function ItemChoice({ items, chosen, onChange, name }: ItemChoiceProps) {
  const t = useText()
  const legendId = useId()
  const [query, setQuery] = useState('')
  const wanted = fold(query)
  const shown = items.filter(({ code, title }) => fold(`${code ?? ''} ${title}`).includes(wanted))

  function toggle(id: string, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChange(next)
  }

  if (items.length === 0) return <p className="text-ink-2">{t('petitions.items.none')}</p>
  return (
    <fieldset aria-labelledby={legendId} className="grid gap-3">
      <p id={legendId} className="text-sm text-ink-2">
        {t('petitions.items.chosen', { count: chosen.size, all: items.length })}
      </p>
      {items.length > MANY && (
        <TextField
          label={t('petitions.items.search')}
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className="grid gap-1">
        {shown.map((item) => (
          <li key={item.id}>
            <Checkbox
              name={name}
              value={item.id}
              checked={chosen.has(item.id)}
              onChange={(event) => toggle(item.id, event.target.checked)}
              label={`${item.code} · ${item.title}`}
              help={[
                item.field && t(`taxonomy.${item.field}`),
                ...item.departments.map((department) => department.shortName),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p role="status">{t('petitions.items.noneFound')}</p>}
      {/* What the search hides is sent too. */}
      {name !== undefined &&
        items
          .filter(({ id }) => chosen.has(id) && !shown.some((one) => one.id === id))
          .map(({ id }) => <input key={id} type="hidden" name={name} value={id} />)}
    </fieldset>
  )
}
