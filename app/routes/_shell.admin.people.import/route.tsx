import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { ConfirmImportInput } from '#server/administration/import/contract.ts'
import { ImportDone } from './import-done.tsx'
import { ImportPreviewPart } from './import-preview.tsx'
import { UploadForm } from './upload-form.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { departments: requireAnswer(await context.services.administration.listDepartments(actor)) }
}

/** First the file is read and shown, then its lines are confirmed. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { administration } = context.services
  const form = await request.formData()
  if (form.get('intent') === 'confirm') {
    const confirmed = await runCommand(ConfirmImportInput, Object.fromEntries(form), (input) =>
      administration.confirmImport(actor, input),
    )
    return confirmed.ok ? { step: 'done' as const, outcome: confirmed.value } : respond(confirmed.failure)
  }
  const file = form.get('file')
  if (form.get('intent') !== 'preview' || !(file instanceof Blob)) throw data(null, { status: 400 })
  const defaultDepartmentId = String(form.get('defaultDepartmentId') ?? '')
  const seen = await administration.previewImport(actor, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    defaultDepartmentId: defaultDepartmentId || null,
  })
  if (!seen.ok) return respond(seen.failure)
  return { step: 'preview' as const, preview: seen.value, importId: randomUUID(), defaultDepartmentId }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.import.title'))

export default function ImportPage() {
  const { departments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText()
  const failure = answer && 'failure' in answer ? answer.failure : null
  const step = answer && 'step' in answer ? answer : null
  return (
    <div className="page">
      <PageHeader
        crumbs={[{ label: t('administration.people.title'), to: '/admin/people' }]}
        title={t('administration.import.title')}
      >
        {t('administration.import.lead')}
      </PageHeader>
      {failure && (
        <Notice tone="error" isLive className="mb-4">
          {t.failure(failure)}
        </Notice>
      )}
      {step?.step === 'done' && <ImportDone outcome={step.outcome} />}
      {step?.step === 'preview' && (
        <ImportPreviewPart
          key={step.importId}
          preview={step.preview}
          importId={step.importId}
          defaultDepartmentId={step.defaultDepartmentId}
        />
      )}
      {!step && <UploadForm departments={departments} />}
    </div>
  )
}
