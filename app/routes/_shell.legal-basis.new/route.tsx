import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { DocumentForm } from '#app/legal-basis/document-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { AddDocumentInput } from '#server/legal-basis/contract.ts'

const EMPTY = {
  kind: '',
  number: '',
  title: '',
  shortTitle: '',
  issuer: '',
  issuedOn: '',
  inForceFrom: '',
  inForceTo: '',
  note: '',
  certainty: '',
}

/** "Thêm văn bản", for librarians. The id is made here: a second click finds the document of the first. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  if (!context.services.legalBasis.mayKeep(actor)) throw data(null, { status: 403 })
  return { document: { ...EMPTY, id: v7(), basedOn: null } }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const submission = parseWithZod(await request.formData(), { schema: AddDocumentInput })
  if (submission.status !== 'success') return data({ submission: submission.reply(), failure: null }, { status: 422 })
  const added = await context.services.legalBasis.add(actor, submission.value)
  if (!added.ok) return data({ submission: submission.reply(), failure: added.failure }, { status: 422 })
  return redirect(`/legal-basis/${added.value.id}`)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('legalBasis.form.newTitle'))

export default function NewDocumentPage() {
  // Reading anew makes others: this form keeps those it began with.
  const [{ document }] = useState(useLoaderData<typeof loader>())
  const answer = useActionData<typeof action>()
  const t = useText()
  const crumbs = [{ label: t('legalBasis.title'), to: '/legal-basis' }]
  return (
    <DocumentForm
      document={document}
      header={<PageHeader crumbs={crumbs} title={t('legalBasis.form.newTitle')} />}
      answer={answer}
    />
  )
}
