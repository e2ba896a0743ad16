import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { DocumentForm } from '#app/legal-basis/document-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ReviseDocumentInput } from '#server/legal-basis/contract.ts'

/** "Sửa thông tin văn bản", for librarians. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.legalBasis.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  if (!read.value.mayKeep) throw data(null, { status: 403 })
  const { id, version, kind, number, title, shortTitle, issuer, note, certainty, ...days } = read.value
  const { issuedOn, inForceFrom, inForceTo } = days
  return {
    document: {
      ...{ id, basedOn: version, kind, number, title, shortTitle, issuer, note, certainty },
      issuedOn: issuedOn ?? '',
      inForceFrom: inForceFrom ?? '',
      inForceTo: inForceTo ?? '',
    },
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const submission = parseWithZod(await request.formData(), { schema: ReviseDocumentInput })
  if (submission.status !== 'success') return data({ submission: submission.reply(), failure: null }, { status: 422 })
  const revised = await context.services.legalBasis.revise(actor, { ...submission.value, id: params.id ?? '' })
  if (!revised.ok) return data({ submission: submission.reply(), failure: revised.failure }, { status: 422 })
  return redirect(`/legal-basis/${params.id}`)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('legalBasis.form.editTitle'))

export default function EditDocumentPage() {
  const { document } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText()
  const crumbs = [
    { label: t('legalBasis.title'), to: '/legal-basis' },
    { label: document.number, to: `/legal-basis/${document.id}` },
  ]
  return (
    <DocumentForm
      key={document.id}
      document={document}
      header={<PageHeader crumbs={crumbs} title={t('legalBasis.form.editTitle')} />}
      answer={answer}
    />
  )
}
