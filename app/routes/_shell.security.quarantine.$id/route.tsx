import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { FindingList } from '#app/files/finding-list.tsx'
import { HeldStateChip } from '#app/files/held-state-chip.tsx'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ReleaseInput } from '#server/files/quarantine/contract.ts'
import { DecisionCard } from './decision-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { HoldersCard } from './holders-card.tsx'

/** One file held back: why, whose, where; and the decision of the security officer. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { held: requireAnswer(await context.services.quarantine.read(actor, params.id ?? '')) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { quarantine } = context.services
  const id = params.id ?? ''
  const form = await request.formData()
  switch (form.get('intent')) {
    case 'release': {
      const input = ReleaseInput.safeParse({ id, reason: form.get('reason') ?? '' })
      if (!input.success) return data({ issue: input.error.issues[0]?.message ?? '' }, { status: 422 })
      const released = await quarantine.release(actor, input.data)
      return released.ok ? { done: 'release' as const } : respond(released.failure)
    }
    case 'remove': {
      const removed = await quarantine.remove(actor, id)
      return removed.ok ? { done: 'remove' as const } : respond(removed.failure)
    }
    default:
      throw data(null, { status: 400 })
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('quarantine.title'))

export default function HeldFilePage() {
  const { held } = useLoaderData<typeof loader>()
  const t = useText()
  const format = useFormat()
  return (
    <div className="page">
      <PageHeader
        crumbs={[{ label: t('quarantine.file.back'), to: '/security/quarantine' }]}
        title={<span className="break-words">{held.holders[0]?.name ?? t('quarantine.unnamed')}</span>}
      >
        <HeldStateChip state={held.state} />
        <span>{t('quarantine.file.heldAt', { time: format.dateTime(held.heldAt) })}</span>
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Card title={t('quarantine.file.reasons')}>
            <FindingList findings={held.findings} isGone={held.state === 'removed'} />
          </Card>
          <HoldersCard holders={held.holders} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <DecisionCard held={held} />
          <FactsCard held={held} />
        </div>
      </div>
    </div>
  )
}
