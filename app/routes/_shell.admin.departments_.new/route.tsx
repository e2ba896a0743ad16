import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RecordDepartmentInput } from '#server/administration/departments/contract.ts'
import { DepartmentFields } from './department-fields.tsx'

/** Which field a refusal is about; the others stand over the form. */
const FIELD_OF_FAILURE: Readonly<Record<string, string>> = {
  'department-exists': 'validFrom',
  'department-predecessor-over': 'predecessorIds',
  'department-not-found': 'predecessorIds',
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const departments = requireAnswer(await context.services.administration.listDepartments(actor))
  return {
    departments: departments.map(({ id, code, hue, shortName, placeName, isInForce, until }) => {
      return { id, code, hue, shortName, placeName, isInForce, until }
    }),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const parsed = RecordDepartmentInput.safeParse({
    ...Object.fromEntries(form),
    predecessorIds: form.getAll('predecessorIds'),
  })
  if (!parsed.success) {
    const { administration } = context.services
    if (!administration.mayAdminister(actor)) throw data(null, { status: 403 })
    const issues = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), code: message }))
    return data({ issues }, { status: 422 })
  }
  const recorded = await context.services.administration.recordDepartment(actor, parsed.data)
  if (!recorded.ok) return respond(recorded.failure)
  return redirect(`/admin/departments?recorded=${recorded.value.id}`)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.departments.add'))

/** A new version of a body: founded, renamed, consolidated … Asked once more, because it cannot be taken back. */
export default function NewDepartmentPage() {
  const { departments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText()
  const submit = useSubmit()
  const isBusy = useNavigation().state !== 'idle'
  const form = useRef<HTMLFormElement>(null)
  const [asked, setAsked] = useState<{ name: string; date: string; ends: string } | null>(null)
  const failure = answer && 'failure' in answer ? answer.failure : null

  useEffect(() => {
    if (!answer) return
    setAsked(null)
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answer])

  function fault(field: string) {
    if (failure && FIELD_OF_FAILURE[failure.code] === field) return t.failure(failure)
    const issue = answer && 'issues' in answer ? answer.issues.find((one) => one.field === field) : undefined
    return issue && t.failure({ code: issue.code })
  }
  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const chosen = typed.getAll('predecessorIds').map(String)
    const ends = departments.filter(({ id }) => chosen.includes(id)).map(({ shortName }) => shortName)
    const name = String(typed.get('shortName') ?? '').trim()
    const date = String(typed.get('validFrom') ?? '').trim()
    // What is missing is named by the server; there is nothing to confirm yet.
    if (!name || !date) submit(event.currentTarget)
    else setAsked({ name, date, ends: ends.join(', ') })
  }
  return (
    <div className="page">
      <PageHeader
        crumbs={[{ label: t('administration.departments.title'), to: '/admin/departments' }]}
        title={t('administration.departments.add')}
      >
        {t('administration.departments.addLead')}
      </PageHeader>
      <div className="grid max-w-160 gap-5">
        {failure && !FIELD_OF_FAILURE[failure.code] && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        <Form
          ref={form}
          method="post"
          noValidate
          onSubmit={ask}
          className="grid gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4"
        >
          <DepartmentFields departments={departments} fault={fault} />
          <Button type="submit" variant="primary" busy={isBusy} className="justify-self-start">
            {t('administration.departments.add')}
          </Button>
        </Form>
      </div>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('administration.departments.askTitle', { name: asked?.name ?? '' })}
        description={
          <>
            {t('administration.departments.askBody', { date: asked?.date ?? '' })}
            {asked?.ends && (
              <span className="mt-2 block">{t('administration.departments.askEnds', { names: asked.ends })}</span>
            )}
          </>
        }
        safeLabel={t('administration.acts.safe')}
        actLabel={t('administration.departments.add')}
        tone="primary"
        busy={isBusy}
        onAct={() => submit(form.current)}
        onClose={() => setAsked(null)}
      />
    </div>
  )
}
