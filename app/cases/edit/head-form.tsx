import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { FieldPicker } from '#app/taxonomy/field-picker.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { conformField } from '#app/ui/conform-field.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import type { CaseForm } from '#server/cases/case-view.ts'
import { CASE_STATUSES, CASE_VISIBILITIES, type CaseVisibility } from '#server/cases/content/contract.ts'
import type { Failure } from '#server/kernel/result.ts'

/** What became of the details that were sent. */
export interface HeadAnswer {
  readonly submission: SubmissionResult<string[]>
  readonly failure?: Failure
  readonly version?: number
}

interface HeadFields {
  title: string
  field: string
  place: string
  periodFrom: string
  periodTo: string
}

/** Everything about a case beside its text; saved by its button, and what was typed stays when it is refused. */
export function HeadForm({ form: one }: { form: CaseForm }) {
  const t = useText()
  const toaster = useToaster()
  const fetcher = useFetcher<HeadAnswer>()
  const { id, bodies } = one
  // What was typed was typed on this version, also when a colleague has saved another since.
  const [opened] = useState(one)
  const [basedOn, setBasedOn] = useState(one.version)
  const [visibility, setVisibility] = useState<CaseVisibility>(opened.head.visibility)
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const version = answer?.version ?? null
  const failure = answer?.failure ?? null
  const { head } = opened
  const [form, fields] = useForm<HeadFields>({
    id: 'case-head',
    lastResult: answer?.submission ?? null,
    defaultValue: {
      title: head.title,
      field: head.field ?? '',
      place: head.place,
      periodFrom: head.periodFrom ?? '',
      periodTo: head.periodTo ?? '',
    },
    shouldRevalidate: 'onSubmit',
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (version === null) return
    setBasedOn(version)
    toaster.show({ tone: 'ok', text: t('cases.edit.headSaved') })
  }, [answer, version])

  return (
    <fetcher.Form method="post" {...getFormProps(form)} noValidate className="grid gap-4">
      <KeepTyped place={`cases/${id}/edit`} stamp={String(basedOn)} isDone={version !== null} />
      <input type="hidden" name="basedOn" value={basedOn} />
      {failure && (
        <Notice
          tone="error"
          isLive
          actions={
            failure.code === 'case-changed-meanwhile' && (
              <LinkButton to={`/cases/${id}/edit`} reloadDocument size="sm">
                {t('cases.edit.reload')}
              </LinkButton>
            )
          }
        >
          {t.failure(failure)}
        </Notice>
      )}
      <TextField
        key={fields.title.key}
        {...conformField(fields.title, t)}
        label={t('cases.parts.title')}
        required
        maxLength={300}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <FieldPicker
          key={fields.field.key}
          {...conformField(fields.field, t)}
          label={t('cases.parts.field')}
          emptyLabel={t('cases.edit.chooseField')}
        />
        <TextField
          key={fields.place.key}
          {...conformField(fields.place, t)}
          label={t('cases.parts.place')}
          help={t('cases.edit.placeHelp')}
          maxLength={200}
        />
        <DateField
          key={fields.periodFrom.key}
          {...conformField(fields.periodFrom, t)}
          label={t('cases.parts.periodFrom')}
        />
        <DateField
          key={fields.periodTo.key}
          {...conformField(fields.periodTo, t)}
          label={t('cases.parts.periodTo')}
          help={t('cases.edit.periodHelp')}
        />
        <Select
          name="status"
          label={t('cases.parts.status')}
          defaultValue={head.status}
          emptyLabel={null}
          options={CASE_STATUSES.map((status) => ({ value: status, label: t(`cases.statuses.${status}`) }))}
        />
      </div>
      <RadioGroup
        legend={t('cases.parts.visibility')}
        name="visibility"
        value={visibility}
        onChange={(value) => setVisibility(CASE_VISIBILITIES.find((option) => option === value) ?? 'cluster')}
        options={CASE_VISIBILITIES.map((value) => ({
          value,
          label: t(`cases.visibilities.${value}`),
          help: t(`cases.visibilityHelp.${value}`),
        }))}
      />
      {visibility === 'departments' && (
        <fieldset className="grid gap-1 sm:grid-cols-2">
          <legend className="mb-1.5 text-button font-medium">{t('cases.edit.sharedHelp')}</legend>
          {bodies.map((body) => (
            <Checkbox
              key={body.id}
              name="sharedWith"
              value={body.id}
              label={body.shortName}
              defaultChecked={head.sharedWith.includes(body.id)}
            />
          ))}
        </fieldset>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="secondary" busy={fetcher.state !== 'idle'}>
          {t('cases.edit.saveHead')}
        </Button>
        <span className="text-sm text-ink-2">{t('cases.edit.headHelp')}</span>
      </div>
    </fetcher.Form>
  )
}
