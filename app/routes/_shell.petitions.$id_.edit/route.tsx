import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { HEAD_FIELDS, type HeadField, HeadFields } from '#app/petitions/joint/head-fields.tsx'
import { offeredWorkshops } from '#app/petitions/joint/offered-workshops.ts'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ReviseHeadInput } from '#server/petitions/drafts/contract.ts'

/** The head as it stands; only for who may change it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { petitions, workshops } = context.services
  const id = params.id ?? ''
  const read = await petitions.read(actor, id)
  if (!read.ok) throw data(null, { status: 404 })
  const choices = await petitions.choicesFor(actor, id)
  if (!choices.ok) throw data(null, { status: 403 })
  const { code, version, title, recipient, documentKind, lead, secretary, workshopId } = read.value
  const head = {
    title,
    recipient,
    documentKind,
    leadDepartmentId: lead?.id ?? '',
    secretaryId: secretary?.id ?? '',
    workshopId: workshopId ?? '',
  }
  // Whoever is secretary now stays a choice, also after having left an office.
  const officials = choices.value.officials
  const isListed = officials.some((person) => person.id === head.secretaryId)
  const people = secretary && !isListed ? [...officials, secretary] : officials
  return {
    id,
    code,
    version,
    head,
    choices: { ...choices.value, officials: people },
    workshops: await offeredWorkshops(workshops, actor),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  form.set('id', params.id ?? '')
  const submission = parseWithZod(form, { schema: ReviseHeadInput })
  if (submission.status !== 'success') return data({ submission: submission.reply(), failure: null }, { status: 422 })
  const revised = await context.services.petitions.reviseHead(actor, submission.value)
  if (revised.ok) return redirect(`/petitions/${submission.value.id}`)
  if (revised.failure.code === 'petition-not-found') throw data(null, { status: 404 })
  return data({ submission: submission.reply(), failure: revised.failure }, { status: 422 })
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitions.head.editTitle'))

export default function EditPetitionPage() {
  // The head as this form was opened, not as it may read after a refusal: nobody's change is overwritten unseen.
  const [opened] = useState(useLoaderData<typeof loader>())
  const answer = useActionData<typeof action>()
  const t = useText()
  const isBusy = useNavigation().formMethod === 'POST'
  const { id, code, version, head, choices, workshops } = opened
  const [form, fields] = useForm<Record<HeadField, string>>({
    id: `head-${id}`,
    lastResult: answer?.submission,
    defaultValue: Object.fromEntries(HEAD_FIELDS.map((name) => [name, head[name]])),
    shouldRevalidate: 'onSubmit',
    shouldDirtyConsider: () => false,
  })
  return (
    <div className="page">
      <PageHeader
        crumbs={[
          { label: t('petitions.tab'), to: '/petitions/joint' },
          { label: code, to: `/petitions/${id}` },
        ]}
        title={t('petitions.head.editTitle')}
      />
      <Form
        method="post"
        {...getFormProps(form)}
        noValidate
        className="grid max-w-160 gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4"
      >
        <input type="hidden" name="version" value={version} />
        {answer?.failure && (
          <Notice tone="error" isLive>
            {t.failure(answer.failure)}
          </Notice>
        )}
        <HeadFields fields={fields} choices={choices} workshops={workshops} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={isBusy}>
            {t('common.actions.save')}
          </Button>
          <LinkButton to={`/petitions/${id}`} variant="quiet">
            {t('common.actions.cancel')}
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}
