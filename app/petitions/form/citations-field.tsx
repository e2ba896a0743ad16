import { Link, useFetcher } from '@remix-run/react'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { CasePicker } from '#app/cases/case-picker.tsx'
import { CitedStanding } from '#app/cases/cited-standing.tsx'
import { useCitedCases } from '#app/cases/use-cited-cases.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { CitedCase } from '#server/cases/cited-cases.ts'
import { type Citation, MAX_CITATIONS } from '#server/petitions/items/content/contract.ts'

interface Choice {
  readonly id: string
  readonly label: string
}

export interface CitationsFieldProps {
  itemId: string
  citations: readonly Citation[]
  workshops: readonly Choice[]
  onChange: (citations: Citation[]) => void
}

const KINDS = ['case', 'workshop', 'agenda-item', 'text'] as const

/** What bears the item out: a workshop, something of its programme, or a source that the product does not hold. */
export function CitationsField({ itemId, citations, workshops, onChange }: CitationsFieldProps) {
  const t = useText()
  const known = useCitedCases(citations)
  const add = () =>
    onChange([...citations, { id: v7(), kind: 'text', targetId: null, version: null, label: '', quote: '' }])
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <h3 className="font-semibold">{t('items.parts.citations')}</h3>
      {citations.length === 0 && <p className="text-ink-2">{t('items.form.noCitations')}</p>}
      {citations.map((citation, index) => (
        <CitationField
          key={citation.id}
          number={index + 1}
          itemId={itemId}
          citation={citation}
          workshops={workshops}
          cited={known}
          onChange={(change) =>
            onChange(citations.map((one) => (one.id === citation.id ? { ...one, ...change } : one)))
          }
          onRemove={() => onChange(citations.filter((one) => one.id !== citation.id))}
        />
      ))}
      {citations.length < MAX_CITATIONS && (
        <div>
          <Button icon={Plus} onClick={add}>
            {t('items.form.addCitation')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface CitationFieldProps {
  number: number
  itemId: string
  citation: Citation
  workshops: readonly Choice[]
  /** How the cited cases stand today; null while that is not known. */
  cited: readonly CitedCase[] | null
  onChange: (change: Partial<Citation>) => void
  onRemove: () => void
}

function CitationField({ number, itemId, citation, workshops, cited, onChange, onRemove }: CitationFieldProps) {
  const t = useText()
  const [kind, setKind] = useState<Citation['kind']>(citation.kind)
  const programme = useFetcher<{ programme: readonly Choice[] | null }>()
  const choices = programme.data?.programme ?? []

  function chooseKind(value: string) {
    const chosen = KINDS.find((one) => one === value) ?? 'text'
    setKind(chosen)
    // Until something is chosen there is nothing to link to: what was typed stands as a source of its own.
    onChange({ kind: 'text', targetId: null, version: null })
  }
  function chooseTarget(id: string, offered: readonly Choice[], chosen: Citation['kind']) {
    const target = offered.find((one) => one.id === id)
    if (target) onChange({ kind: chosen, targetId: target.id, label: target.label })
  }

  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="sr-only">{t('items.form.citation', { number })}</legend>
      <div className="flex items-end gap-3">
        <Select
          label={t('items.form.citationKind')}
          emptyLabel={null}
          value={kind}
          options={KINDS.map((value) => ({
            value,
            label: t(`items.form.citationKinds.${value}`),
          }))}
          onChange={(event) => chooseKind(event.target.value)}
          className="flex-1"
        />
        <IconButton icon={Trash2} label={t('items.form.removeCitation', { number })} onClick={onRemove} />
      </div>
      {kind === 'workshop' && (
        <Select
          label={t('items.form.citationWorkshop')}
          emptyLabel={t('items.form.none')}
          value={citation.targetId ?? ''}
          options={workshops.map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => chooseTarget(event.target.value, workshops, 'workshop')}
        />
      )}
      {kind === 'agenda-item' && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label={t('items.form.citationWorkshop')}
            emptyLabel={t('items.form.none')}
            defaultValue=""
            options={workshops.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => programme.load(`/petitions/items/${itemId}/edit?workshop=${event.target.value}`)}
          />
          <Select
            label={t('items.form.citationItem')}
            emptyLabel={citation.targetId ? citation.label : t('items.form.none')}
            value={choices.some(({ id }) => id === citation.targetId) ? (citation.targetId ?? '') : ''}
            options={choices.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => chooseTarget(event.target.value, choices, 'agenda-item')}
          />
        </div>
      )}
      {kind === 'case' && citation.kind === 'case' && citation.targetId && (
        <p className="min-w-0">
          <Link to={`/cases/${citation.targetId}?version=${citation.version ?? 1}`} className="break-words">
            {citation.label}
          </Link>{' '}
          {cited && <CitedStanding caseId={citation.targetId} version={citation.version} cited={cited} />}
        </p>
      )}
      {kind === 'case' && (
        // Pinned to the version that is read now: a later one is told of, never slipped in.
        <CasePicker
          chosen={null}
          onChoose={({ id, version, name }) =>
            onChange({ kind: 'case', targetId: id, version, label: name.slice(0, 300) })
          }
        />
      )}
      {kind === 'text' && (
        <TextField
          label={t('items.form.citationLabel')}
          help={t('items.form.citationLabelHelp')}
          value={citation.label}
          maxLength={300}
          onChange={(event) => onChange({ label: event.target.value })}
        />
      )}
      <TextArea
        label={t('items.form.citationQuote')}
        rows={2}
        value={citation.quote}
        maxLength={4000}
        onChange={(event) => onChange({ quote: event.target.value })}
      />
    </fieldset>
  )
}
