import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { type ReactNode, useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ActionBar } from '#app/ui/action-bar.tsx'
import { Button } from '#app/ui/button.tsx'
import { conformField } from '#app/ui/conform-field.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TimeField } from '#app/ui/time-field.tsx'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import type { Failure } from '#server/kernel/result.ts'
import type { PlanForm as PlanFormView } from '#server/workshops/workshop-view.ts'
import { DepartmentChoice } from './department-choice.tsx'
import { personOptions } from './person-options.ts'
import { usePlanOffer } from './use-plan-offer.ts'

/** What the action of a plan page answers when it refuses. */
interface PlanAnswer {
  readonly submission: SubmissionResult<string[]>
  readonly failure: Failure | null
}

export interface PlanFormProps {
  plan: PlanFormView
  /** Crumbs and title of the page. */
  header: ReactNode
  kind: 'new' | 'edit'
  answer: PlanAnswer | undefined
}

const OFFICES = ['chairId', 'deputyChairId', 'secretaryId'] as const

/** One form for drafting and revising; what was typed stays whatever the server answers. */
export function PlanForm({ plan, header, kind, answer }: PlanFormProps) {
  const t = useText()
  const navigation = useNavigation()
  const [form, fields] = useForm<Record<PlanField, string>>({
    id: `plan-${plan.id}`,
    lastResult: answer?.submission,
    defaultValue: Object.fromEntries(TYPED_FIELDS.map((name) => [name, plan[name]])),
    shouldRevalidate: 'onSubmit',
    shouldDirtyConsider: () => false,
  })
  const offer = usePlanOffer(plan, kind)
  // The plan as this form was opened, not as it may read after a refusal: nobody's change is overwritten unseen.
  const [basedOn] = useState(plan.basedOn)
  const isBusy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const labels: Record<PlanField, string> = {
    title: t('workshops.plan.name'),
    theme: t('workshops.plan.theme'),
    purpose: t('workshops.plan.purpose'),
    day: t('workshops.plan.day'),
    startTime: t('workshops.plan.start'),
    endTime: t('workshops.plan.end'),
    departmentIds: t('workshops.plan.departments'),
    hostDepartmentId: t('workshops.plan.host'),
    chairId: t('workshops.plan.chair'),
    deputyChairId: t('workshops.plan.deputy'),
    secretaryId: t('workshops.plan.secretary'),
  }
  const faults = PLAN_FIELDS.flatMap((name) =>
    (fields[name].errors ?? []).map((code) => ({
      fieldId: fields[name].id,
      label: labels[name],
      sentence: t.failure({ code }),
    })),
  )

  return (
    <Form method="post" {...getFormProps(form)} noValidate className="flex flex-1 flex-col">
      <input type="hidden" name="id" value={plan.id} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <div className="page w-full">
        {header}
        <KeepTyped place={kind === 'new' ? '/workshops/new' : `/workshops/${plan.id}/edit`} stamp={basedOn} />
        <FormErrors refusal={answer?.failure ? t.failure(answer.failure) : null} faults={faults} answer={answer} />
        <div className="mt-4 grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-5">
            <Part title={t('workshops.plan.content')}>
              <TextField
                key={fields.title.key}
                {...conformField(fields.title, t)}
                label={labels.title}
                help={t('workshops.plan.nameHelp')}
                required
                maxLength={300}
              />
              <TextField
                key={fields.theme.key}
                {...conformField(fields.theme, t)}
                label={labels.theme}
                help={t('workshops.plan.themeHelp')}
                maxLength={300}
              />
              <TextArea
                key={fields.purpose.key}
                {...conformField(fields.purpose, t)}
                label={labels.purpose}
                rows={4}
                maxLength={4000}
              />
            </Part>
            <Part title={t('workshops.plan.departments')}>
              <DepartmentChoice
                // Another period offers other bodies: the choice begins anew with it.
                key={offer.period}
                offer={offer}
                errors={fields.departmentIds.errors?.map((code) => t.failure({ code }))}
                hostErrors={fields.hostDepartmentId.errors?.map((code) => t.failure({ code }))}
                ids={{ departments: fields.departmentIds.id, host: fields.hostDepartmentId.id }}
              />
            </Part>
          </div>
          <div className="grid gap-5">
            <Part title={t('workshops.plan.when')}>
              <div className="grid gap-4 sm:grid-cols-2">
                <DateField
                  key={fields.day.key}
                  {...conformField(fields.day, t)}
                  label={labels.day}
                  required
                  className="sm:col-span-2"
                  onChange={offer.changeDay}
                />
                <TimeField
                  key={fields.startTime.key}
                  {...conformField(fields.startTime, t)}
                  label={labels.startTime}
                  required
                />
                <TimeField
                  key={fields.endTime.key}
                  {...conformField(fields.endTime, t)}
                  label={labels.endTime}
                  required
                />
              </div>
              <p className="text-sm text-ink-2">{t('workshops.plan.zone')}</p>
            </Part>
            <Part title={t('workshops.plan.officers')}>
              {OFFICES.map((name) => (
                <Select
                  key={`${name}-${fields[name].key}-${offer.period}`}
                  {...conformField(fields[name], t)}
                  label={labels[name]}
                  emptyLabel={t('workshops.plan.notYet')}
                  options={personOptions(t, offer.candidates)}
                />
              ))}
            </Part>
          </div>
        </div>
      </div>
      <ActionBar
        actions={
          <>
            <LinkButton to={kind === 'new' ? '/workshops' : `/workshops/${plan.id}`} variant="quiet">
              {t('common.actions.cancel')}
            </LinkButton>
            {kind === 'new' && (
              <Button type="submit" name="stage" value="idea">
                {t('workshops.plan.createIdea')}
              </Button>
            )}
            <Button type="submit" variant="primary" name="stage" value="planning" busy={isBusy}>
              {kind === 'new' ? t('workshops.plan.create') : t('workshops.plan.save')}
            </Button>
          </>
        }
      >
        {kind === 'new' && <span className="max-md:hidden">{t('workshops.plan.createHelp')}</span>}
      </ActionBar>
    </Form>
  )
}

const PLAN_FIELDS = [
  'title',
  'theme',
  'purpose',
  'day',
  'startTime',
  'endTime',
  'departmentIds',
  'hostDepartmentId',
  'chairId',
  'deputyChairId',
  'secretaryId',
] as const
type PlanField = (typeof PLAN_FIELDS)[number]
const TYPED_FIELDS = PLAN_FIELDS.filter((name) => name !== 'departmentIds' && name !== 'hostDepartmentId')

function Part({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="grid gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4">
      <h2 id={titleId} className="text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
