import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FieldPicker } from '#app/taxonomy/field-picker.tsx'
import { Button } from '#app/ui/button.tsx'
import { conformField } from '#app/ui/conform-field.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import { StartCaseInput } from '#server/cases/contract.ts'

/** A name is enough to begin; the rest is written in the place that saves by itself. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  if (!context.services.cases.mayStart(actor)) throw data(null, { status: 403 })
  // Made here, so that a second click finds the case of the first.
  return { id: v7() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const submission = parseWithZod(await request.formData(), { schema: StartCaseInput })
  if (submission.status !== 'success') return data({ submission: submission.reply(), failure: null }, { status: 422 })
  const started = await context.services.cases.start(actor, submission.value)
  if (!started.ok) return data({ submission: submission.reply(), failure: started.failure }, { status: 422 })
  return redirect(`/cases/${started.value.id}/edit`)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('cases.start.title'))

export default function NewCasePage() {
  // Reading anew makes others: this form keeps those it began with.
  const [{ id }] = useState(useLoaderData<typeof loader>())
  const answer = useActionData<typeof action>()
  const t = useText()
  const isBusy = useNavigation().formMethod === 'POST'
  const [form, fields] = useForm<{ title: string; field: string }>({
    id: 'start-case',
    lastResult: answer?.submission,
    shouldRevalidate: 'onSubmit',
  })
  return (
    <div className="page">
      <PageHeader crumbs={[{ label: t('cases.title'), to: '/cases' }]} title={t('cases.start.title')}>
        {t('cases.start.lead')}
      </PageHeader>
      <Form
        method="post"
        {...getFormProps(form)}
        noValidate
        className="grid max-w-160 gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4"
      >
        <KeepTyped place="cases/new" />
        <input type="hidden" name="id" value={id} />
        {answer?.failure && (
          <Notice tone="error" isLive>
            {t.failure(answer.failure)}
          </Notice>
        )}
        <TextField
          key={fields.title.key}
          {...conformField(fields.title, t)}
          label={t('cases.start.name')}
          help={t('cases.start.nameHelp')}
          required
          maxLength={300}
        />
        <FieldPicker
          key={fields.field.key}
          {...conformField(fields.field, t)}
          label={t('cases.parts.field')}
          emptyLabel={t('cases.start.chooseField')}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={isBusy}>
            {t('cases.start.begin')}
          </Button>
          <LinkButton to="/cases" variant="quiet">
            {t('common.actions.cancel')}
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}
