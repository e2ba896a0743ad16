import { type ReactNode, useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { FieldPicker } from '#app/taxonomy/field-picker.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { AUTHORITY_LEVELS, PROPOSAL_KINDS, URGENCIES } from '#server/petitions/items/content/contract.ts'
import type { ItemContent } from '#server/petitions/items/contract.ts'
import type { ItemForm } from '#server/petitions/items/item-view.ts'
import { isFieldCode } from '#server/taxonomy/contract.ts'
import { CitationsField } from './citations-field.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { ProvisionsField } from './provisions-field.tsx'
import type { FormSection } from './section-nav.tsx'

export interface FormSectionsProps {
  content: ItemContent
  item: ItemForm
  /** Changes when the text came from outside (item-saver.ts). */
  epoch: number
  workshops: readonly { readonly id: string; readonly label: string }[]
  onChange: (part: Partial<ItemContent>) => void
}

/** The fields of an item in six sections (domain.md §3.1). */
export function FormSections({ content, item, epoch, workshops, onChange }: FormSectionsProps) {
  const t = useText()
  const lines = (part: 'situation' | 'figures' | 'cause' | 'consequence' | 'proposal', rows = 4) => ({
    label: t(`items.parts.${part}`),
    value: content[part],
    rows,
    maxLength: 10_000,
    onChange: (event: { target: { value: string } }) => onChange({ [part]: event.target.value }),
  })
  return (
    <>
      <Part name="about">
        <TextField
          label={t('items.parts.title')}
          required
          value={content.title}
          maxLength={300}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <FieldPicker
            label={t('items.parts.field')}
            required
            emptyLabel={t('items.form.none')}
            value={content.field ?? ''}
            onChange={({ target: { value } }) => onChange({ field: isFieldCode(value) ? value : null })}
          />
          <Select
            label={t('items.parts.urgency')}
            emptyLabel={null}
            value={content.urgency}
            options={URGENCIES.map((value) => ({ value, label: t(`items.urgencies.${value}`) }))}
            onChange={({ target: { value } }) => onChange({ urgency: URGENCIES.find((one) => one === value) })}
          />
        </div>
      </Part>
      <Part name="difficulty">
        <TextArea {...lines('situation', 6)} required help={t('items.form.linesHelp')} />
        <TextArea {...lines('figures', 2)} help={t('items.form.figuresHelp')} />
        <DateField
          key={`since-${epoch}`}
          label={t('items.parts.since')}
          defaultValue={content.since}
          onChange={(since) => onChange({ since })}
          className="max-w-60"
        />
      </Part>
      <Part name="provisions">
        <ProvisionsField
          provisions={content.provisions}
          standings={item.standings}
          onChange={(provisions) => onChange({ provisions })}
        />
      </Part>
      <Part name="cause">
        <TextArea {...lines('cause')} />
        <TextArea {...lines('consequence', 3)} />
      </Part>
      <Part name="proposal">
        <RadioGroup
          legend={t('items.parts.proposalKind')}
          name="proposalKind"
          required
          look="cards"
          value={content.proposalKind ?? ''}
          options={PROPOSAL_KINDS.map((value) => ({ value, label: t(`items.proposalKinds.${value}`) }))}
          onChange={(value) => onChange({ proposalKind: PROPOSAL_KINDS.find((one) => one === value) ?? null })}
        />
        <TextArea {...lines('proposal', 5)} required />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('items.parts.authority')}
            required
            help={t('items.form.authorityHelp')}
            value={content.authority}
            maxLength={300}
            onChange={(event) => onChange({ authority: event.target.value })}
          />
          <Select
            label={t('items.parts.level')}
            required
            emptyLabel={t('items.form.none')}
            value={content.level ?? ''}
            options={AUTHORITY_LEVELS.map((value) => ({ value, label: t(`items.levels.${value}`) }))}
            onChange={({ target: { value } }) =>
              onChange({ level: AUTHORITY_LEVELS.find((one) => one === value) ?? null })
            }
          />
        </div>
        <DateField
          key={`deadline-${epoch}`}
          label={t('items.parts.deadline')}
          defaultValue={content.deadline}
          onChange={(deadline) => onChange({ deadline })}
          className="max-w-60"
        />
      </Part>
      <Part name="evidence">
        <EvidenceField itemId={item.id} evidence={item.evidence} />
        <CitationsField
          itemId={item.id}
          citations={content.citations}
          workshops={workshops}
          onChange={(citations) => onChange({ citations })}
        />
      </Part>
    </>
  )
}

function Part({ name, children }: { name: FormSection; children: ReactNode }) {
  const t = useText()
  const titleId = useId()
  return (
    <section
      id={name}
      aria-labelledby={titleId}
      className="grid scroll-mt-20 gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4"
    >
      <h2 id={titleId} className="text-lg font-semibold">
        {t(`items.sections.${name}`)}
      </h2>
      {children}
    </section>
  )
}
