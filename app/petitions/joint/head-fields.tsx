import type { FieldMetadata } from '@conform-to/react'
import { useText } from '#app/i18n/language.tsx'
import { conformField } from '#app/ui/conform-field.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { personOptions } from '#app/workshops/person-options.ts'
import { isAddressed, PETITION_DOCUMENT_KINDS } from '#server/petitions/drafts/content/contract.ts'
import type { PetitionChoices } from '#server/petitions/drafts/petition-view.ts'

export const HEAD_FIELDS = [
  'title',
  'recipient',
  'documentKind',
  'leadDepartmentId',
  'secretaryId',
  'workshopId',
] as const
export type HeadField = (typeof HEAD_FIELDS)[number]

interface HeadFieldsProps {
  fields: Readonly<Record<HeadField, FieldMetadata<string>>>
  choices: PetitionChoices
  /** Workshops that it may come from. */
  workshops: readonly { readonly id: string; readonly code: string; readonly title: string }[]
}

/** The head of a petition: what it is about, to whom, by whom. */
export function HeadFields({ fields, choices, workshops }: HeadFieldsProps) {
  const t = useText()
  const kind = PETITION_DOCUMENT_KINDS.find((one) => one === fields.documentKind.value)
  return (
    <>
      <TextArea
        key={fields.title.key}
        {...conformField(fields.title, t)}
        label={t('petitions.fields.title')}
        help={t('petitions.fields.titleHelp')}
        required
        rows={2}
        maxLength={300}
      />
      <Select
        key={fields.documentKind.key}
        {...conformField(fields.documentKind, t)}
        label={t('petitions.fields.documentKind')}
        required
        emptyLabel={null}
        options={PETITION_DOCUMENT_KINDS.map((value) => ({ value, label: t(`petitions.documentKinds.${value}`) }))}
      />
      {(!kind || isAddressed(kind)) && (
        <TextField
          key={fields.recipient.key}
          {...conformField(fields.recipient, t)}
          label={t('petitions.fields.recipient')}
          required
          maxLength={300}
        />
      )}
      <Select
        key={fields.leadDepartmentId.key}
        {...conformField(fields.leadDepartmentId, t)}
        label={t('petitions.fields.lead')}
        help={t('petitions.fields.leadHelp')}
        required
        options={choices.departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <Select
        key={fields.secretaryId.key}
        {...conformField(fields.secretaryId, t)}
        label={t('petitions.fields.secretary')}
        required
        options={personOptions(t, choices.officials)}
      />
      <Select
        key={fields.workshopId.key}
        {...conformField(fields.workshopId, t)}
        label={t('petitions.fields.workshop')}
        help={t('petitions.fields.workshopHelp')}
        emptyLabel={t('petitions.fields.noWorkshop')}
        options={workshops.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
      />
    </>
  )
}
