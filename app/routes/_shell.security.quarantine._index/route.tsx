import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { QUARANTINE_PAGE_SIZE, QuarantineListInput } from '#server/files/quarantine/contract.ts'
import { FailingNotice } from './failing-notice.tsx'
import { QuarantineFilters } from './quarantine-filters.tsx'
import { QuarantineTable } from './quarantine-table.tsx'

/** Tệp bị giữ lại, for the security officer alone. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const search = Object.fromEntries(new URL(request.url).searchParams)
  return requireAnswer(await context.services.quarantine.list(actor, QuarantineListInput.parse(search)))
}

/** "Quét lại ngay" */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  if ((await request.formData()).get('intent') !== 'retry-scans') throw data(null, { status: 400 })
  const retried = await context.services.quarantine.retryScans(actor)
  return retried.ok ? { done: true as const } : respond(retried.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('quarantine.title'))

export default function QuarantinePage() {
  const { rows, total, page, failing } = useLoaderData<typeof loader>()
  const t = useText()
  const [search] = useSearchParams()
  function hrefFor(to: number): string {
    const next = new URLSearchParams(search)
    next.set('page', String(to))
    return `?${next}`
  }
  return (
    <div className="page">
      <PageHeader title={t('quarantine.title')}>{t('quarantine.lead')}</PageHeader>
      {failing.length > 0 && <FailingNotice failing={failing} />}
      <QuarantineFilters />
      <p className="mt-4 mb-2 text-sm text-ink-2" role="status">
        {t('quarantine.found', { count: total })}
      </p>
      <QuarantineTable rows={rows} isNarrowed={search.size > 0} />
      <Pagination page={page} pageSize={QUARANTINE_PAGE_SIZE} total={total} hrefFor={hrefFor} />
    </div>
  )
}
