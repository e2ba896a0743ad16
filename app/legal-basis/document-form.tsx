import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ActionBar } from '#app/ui/action-bar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { conformField } from '#app/ui/conform-field.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import type { Failure } from '#server/kernel/result.ts'
import type { LegalCertainty } from '#server/legal-basis/legal-document.ts'
import { LEGAL_DOCUMENT_KINDS } from '#server/legal-basis/references/contract.ts'

const FIELDS = [
  'kind',
  'number',
  'title',
  'shortTitle',
  'issuer',
  'certainty',
  'issuedOn',
  'inForceFrom',
  'inForceTo',
  'note',
] as const
type FieldName = (typeof FIELDS)[number]
const CERTAINTIES: readonly LegalCertainty[] = ['published', 'known', 'unverified']

export interface DocumentFormProps {
  /** Id, and where it is known the version and the facts. */
  document: { readonly id: string; readonly basedOn: number | null } & Readonly<Record<FieldName, string>>
  header: ReactNode
  answer: { readonly submission: SubmissionResult<string[]>; readonly failure: Failure | null } | undefined
}

/** One form for adding and revising; what was typed stays whatever the server answers. */
export function DocumentForm({ document, header, answer }: DocumentFormProps) {
  const t = useText()
  const navigation = useNavigation()
  const [form, fields] = useForm<Record<FieldName, string>>({
    id: `document-${document.id}`,
    lastResult: answer?.submission,
    defaultValue: Object.fromEntries(FIELDS.map((name) => [name, document[name]])),
    shouldRevalidate: 'onSubmit',
    shouldDirtyConsider: () => false,
  })
  // The facts as this form was opened, not as they may read after a refusal: nobody's change is overwritten unseen.
  const [basedOn] = useState(document.basedOn)
  const isNew = basedOn === null
  const isBusy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const labelOf = (name: FieldName) => (name === 'title' ? t('legalBasis.form.name') : t(`legalBasis.facts.${name}`))
  const faults = FIELDS.flatMap((name) =>
    (fields[name].errors ?? []).map((code) => ({
      fieldId: fields[name].id,
      label: labelOf(name),
      sentence: t.failure({ code }),
    })),
  )
  const plain = (name: FieldName) => ({ ...conformField(fields[name], t), label: labelOf(name) })
  return (
    <Form method="post" {...getFormProps(form)} noValidate className="flex flex-1 flex-col">
      <input type="hidden" name="id" value={document.id} />
      {!isNew && <input type="hidden" name="basedOn" value={basedOn} />}
      <div className="page w-full">
        {header}
        <KeepTyped
          place={isNew ? '/legal-basis/new' : `/legal-basis/${document.id}/edit`}
          stamp={String(basedOn ?? '')}
        />
        <FormErrors refusal={answer?.failure ? t.failure(answer.failure) : null} faults={faults} answer={answer} />
        <div className="mt-4 grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card title={t('legalBasis.form.identity')}>
            <div className="grid gap-4">
              <div className="grid gap-4 sm:grid-cols-2">
                <Select
                  key={fields.kind.key}
                  {...plain('kind')}
                  required
                  options={LEGAL_DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`legalBasis.kinds.${kind}`) }))}
                />
                <TextField
                  key={fields.number.key}
                  {...plain('number')}
                  required
                  maxLength={60}
                  help={t('legalBasis.form.numberHelp')}
                />
              </div>
              <TextArea
                key={fields.title.key}
                {...plain('title')}
                required
                rows={2}
                maxLength={500}
                help={t('legalBasis.form.nameHelp')}
              />
              <TextField
                key={fields.shortTitle.key}
                {...plain('shortTitle')}
                maxLength={200}
                help={t('legalBasis.form.shortTitleHelp')}
              />
              <TextField key={fields.issuer.key} {...plain('issuer')} required maxLength={200} />
              <TextArea key={fields.note.key} {...plain('note')} rows={3} maxLength={2000} />
            </div>
          </Card>
          <Card title={t('legalBasis.form.validity')}>
            <div className="grid gap-4">
              <DateField key={fields.issuedOn.key} {...plain('issuedOn')} />
              <DateField key={fields.inForceFrom.key} {...plain('inForceFrom')} />
              <DateField key={fields.inForceTo.key} {...plain('inForceTo')} help={t('legalBasis.form.inForceToHelp')} />
              <Select
                key={fields.certainty.key}
                {...plain('certainty')}
                required
                options={CERTAINTIES.map((one) => ({ value: one, label: t(`legalBasis.certainty.${one}`) }))}
              />
            </div>
          </Card>
        </div>
      </div>
      <ActionBar
        actions={
          <>
            <LinkButton to={isNew ? '/legal-basis' : `/legal-basis/${document.id}`} variant="quiet">
              {t('common.actions.cancel')}
            </LinkButton>
            <Button type="submit" variant="primary" size="lg" busy={isBusy} busyLabel={t('legalBasis.form.saving')}>
              {isNew ? t('legalBasis.form.add') : t('legalBasis.form.save')}
            </Button>
          </>
        }
      >
        {t('legalBasis.form.consequence')}
      </ActionBar>
    </Form>
  )
}
