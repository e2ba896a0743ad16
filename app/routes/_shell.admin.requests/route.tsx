import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { formIssues } from '#app/accounts/form-issues.ts'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { AnswerInput, type QueuedRequest } from '#server/personal-data/contract.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { RequestRow } from './request-row.tsx'

/** Requests about personal data, those that wait by the day they are due. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { requests: requireAnswer(await context.services.personalData.queue(actor)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const input = AnswerInput.safeParse(Object.fromEntries(await request.formData()))
  if (!input.success) return data({ issues: formIssues(input.error) }, { status: 422 })
  const answered = await context.services.personalData.answer(actor, input.data)
  return answered.ok ? { done: true as const } : respond(answered.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('personalData.queue.title'))

export default function RequestsPage() {
  const { requests } = useLoaderData<typeof loader>()
  const t = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const open = requests.filter(({ state }) => state === 'open')
  const done = requests.filter(({ state }) => state !== 'open')
  return (
    <div className="page">
      <PageHeader title={t('personalData.queue.title')}>{t('personalData.queue.lead')}</PageHeader>
      {requests.length === 0 && (
        <EmptyState title={t('personalData.queue.emptyTitle')}>{t('personalData.queue.emptyBody')}</EmptyState>
      )}
      <div className="grid max-w-220 grid-cols-[minmax(0,1fr)] gap-6">
        {open.length > 0 && (
          <RequestGroup title={t('personalData.queue.open', { count: open.length })} requests={open} onAsk={setAsked} />
        )}
        {done.length > 0 && <RequestGroup title={t('personalData.queue.done')} requests={done} onAsk={setAsked} />}
      </div>
      {asked && <AnswerDialog {...asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

export interface Asked {
  readonly request: QueuedRequest
  readonly decision: 'fulfil' | 'refuse'
}

interface RequestGroupProps {
  title: string
  requests: readonly QueuedRequest[]
  onAsk: (asked: Asked) => void
}

function RequestGroup({ title, requests, onAsk }: RequestGroupProps) {
  return (
    <section>
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  )
}
