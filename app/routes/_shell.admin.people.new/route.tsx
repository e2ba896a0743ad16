import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { departmentOptions } from '#app/administration/department-options.ts'
import { LinkNotice } from '#app/administration/link-notice.tsx'
import { FIELD_OF_FAILURE, PersonFields } from '#app/administration/person-fields.tsx'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import { CreatePersonInput } from '#server/administration/contract.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { departments: requireAnswer(await context.services.administration.listDepartments(actor)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const parsed = CreatePersonInput.safeParse(Object.fromEntries(await request.formData()))
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), code: message }))
    return data({ issues }, { status: 422 })
  }
  const created = await context.services.administration.createPerson(actor, parsed.data)
  if (!created.ok) return respond(created.failure)
  const { fullName, email, departmentId } = parsed.data
  return { done: { ...created.value, person: { fullName, email }, departmentId } }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.form.newTitle'))

export default function NewPersonPage() {
  const { departments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText()
  const isBusy = useNavigation().state !== 'idle'
  const done = answer && 'done' in answer ? answer.done : null
  const failure = answer && 'failure' in answer ? answer.failure : null
  const form = useRef<HTMLFormElement>(null)
  const added = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (answer && 'done' in answer) added.current?.focus()
    else if (answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answer])

  function fault(field: string) {
    if (failure && FIELD_OF_FAILURE[failure.code] === field) return t.failure(failure)
    const issue = answer && 'issues' in answer ? answer.issues.find((one) => one.field === field) : undefined
    return issue && t.failure({ code: issue.code })
  }
  return (
    <div className="page">
      <PageHeader
        crumbs={[{ label: t('administration.people.title'), to: '/admin/people' }]}
        title={t('administration.form.newTitle')}
      >
        {t('administration.form.lead')}
      </PageHeader>
      <div className="grid max-w-160 gap-5">
        {done && (
          <>
            <div ref={added} tabIndex={-1} className="scroll-mt-20">
              <LinkNotice link={done.link} person={done.person} />
            </div>
            <p className="flex flex-wrap gap-2">
              <LinkButton to={`/admin/people/${done.id}`}>
                {t('administration.form.openPerson', { name: done.person.fullName })}
              </LinkButton>
            </p>
            <h2 className="text-lg font-semibold">{t('administration.form.addAnother')}</h2>
          </>
        )}
        {failure && !FIELD_OF_FAILURE[failure.code] && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        <Form
          // An added person leaves an empty form for the next one of the same department.
          key={done?.id ?? 'first'}
          ref={form}
          method="post"
          noValidate
          className="grid gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4"
        >
          <KeepTyped place="/admin/people/new" />
          <PersonFields fault={fault} />
          <Select
            label={t('administration.form.department')}
            name="departmentId"
            defaultValue={done?.departmentId ?? ''}
            options={departmentOptions(t, departments)}
            error={fault('departmentId')}
            required
          />
          <RadioGroup
            legend={t('administration.form.kind')}
            name="kind"
            defaultValue="person"
            options={(['person', 'connection_point'] as const).map((kind) => ({
              value: kind,
              label: t(`administration.people.kinds.${kind}`),
              help: t(`administration.form.kindHelp.${kind}`),
            }))}
          />
          <Button type="submit" variant="primary" busy={isBusy} className="justify-self-start">
            {t('administration.form.create')}
          </Button>
        </Form>
      </div>
    </div>
  )
}
