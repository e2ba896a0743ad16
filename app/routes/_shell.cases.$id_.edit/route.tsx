import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { AnonymisedCard } from '#app/cases/edit/anonymised-card.tsx'
import { AttachmentField } from '#app/cases/edit/attachment-field.tsx'
import { CaseText } from '#app/cases/edit/case-text.tsx'
import { type HeadAnswer, HeadForm } from '#app/cases/edit/head-form.tsx'
import { PublishCard } from '#app/cases/edit/publish-card.tsx'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { CaseSectionText } from '#server/cases/content/contract.ts'
import { ReviseCaseInput } from '#server/cases/contract.ts'

/** The place of writing: details with a button, the text saved by itself, files, and what publishing asks for. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const opened = await context.services.cases.openForm(actor, params.id ?? '')
  if (!opened.ok) throw data(null, { status: opened.failure.code === 'case-not-found' ? 404 : 403 })
  const { userId, fullName, departmentCode, departmentHue, departmentShortName, sharedMachine } = actor
  return {
    form: opened.value,
    me: { userId, fullName, departmentCode, departmentHue, departmentShortName, sharedMachine },
  }
}

/** Saves the details. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const fields = await request.formData()
  fields.set('id', params.id ?? '')
  const submission = parseWithZod(fields, { schema: ReviseCaseInput })
  if (submission.status !== 'success') return data<HeadAnswer>({ submission: submission.reply() }, { status: 422 })
  const revised = await context.services.cases.revise(actor, submission.value)
  const { failure } = revised.ok ? { failure: null } : revised
  if (failure) return data<HeadAnswer>({ submission: submission.reply(), failure }, { status: 422 })
  return data<HeadAnswer>({ submission: submission.reply(), ...(revised.ok && { version: revised.value.version }) })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => (loaded ? t('cases.edit.title', { title: loaded.form.head.title }) : t('cases.title')))

export default function EditCasePage() {
  const { form, me } = useLoaderData<typeof loader>()
  const t = useText()
  const [sections, setSections] = useState<readonly CaseSectionText[]>(form.sections)
  useSubjectVersion('case', form.id)
  return (
    <div className="page">
      <PageHeader
        crumbs={[
          { label: t('cases.title'), to: '/cases' },
          { label: form.code ?? t('cases.states.draft'), to: `/cases/${form.id}` },
        ]}
        title={<span lang="vi">{form.head.title}</span>}
        actions={<LinkButton to={`/cases/${form.id}`}>{t('cases.edit.view')}</LinkButton>}
      >
        <span>{form.code ?? t('cases.noCode')}</span>
      </PageHeader>
      <div className="grid gap-5">
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <Card title={t('cases.edit.head')}>
            <HeadForm key={form.id} form={form} />
          </Card>
          <div className="grid gap-5">
            {form.anonymised && <AnonymisedCard form={form} sections={sections} />}
            <PublishCard form={form} sections={sections} />
            <Card title={t('cases.edit.files')}>
              <AttachmentField caseId={form.id} attachments={form.attachments} />
            </Card>
          </div>
        </div>
        <section aria-labelledby="case-text">
          <h2 id="case-text" className="mb-3 text-lg font-semibold">
            {t('cases.edit.text')}
          </h2>
          <CaseText key={form.draftId} form={form} me={me} onText={setSections} />
        </section>
      </div>
    </div>
  )
}
