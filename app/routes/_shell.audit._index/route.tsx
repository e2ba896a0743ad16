import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useFetcher, useLoaderData, useSearchParams } from '@remix-run/react'
import { Download, ShieldCheck } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Button } from '#app/ui/button.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { AUDIT_PAGE_SIZE } from '#server/audit/contract.ts'
import { auditFilterOf } from './audit-filter.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { ChainNotice } from './chain-notice.tsx'

/** Nhật ký kiểm tra, for the security officer alone. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const search = new URL(request.url).searchParams
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1)
  const listed = await context.services.audit.list(actor, auditFilterOf(search), page)
  if (!listed.ok) throw data(null, { status: 403 })
  return listed.value
}

/** "Kiểm tra chuỗi" */
export async function action({ context, request }: ActionFunctionArgs) {
  const checked = await context.services.audit.verify(requireActor(context, request))
  return checked.ok ? { report: checked.value } : respond(checked.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('audit.title'))

export default function AuditPage() {
  const { rows, total, page } = useLoaderData<typeof loader>()
  const t = useText()
  const fetcher = useFetcher<typeof action>()
  const [search] = useSearchParams()
  const report = fetcher.data && 'report' in fetcher.data ? fetcher.data.report : null

  function hrefFor(to: number): string {
    const next = new URLSearchParams(search)
    next.set('page', String(to))
    return `?${next}`
  }

  return (
    <div className="page">
      <PageHeader
        title={t('audit.title')}
        actions={
          <div className="flex flex-wrap gap-2">
            <a href={`/audit/export?${search}`} download className={buttonStyle({})}>
              <Download size={18} aria-hidden />
              {t('audit.export')}
            </a>
            <fetcher.Form method="post">
              <Button
                type="submit"
                variant="primary"
                icon={ShieldCheck}
                busy={fetcher.state !== 'idle'}
                busyLabel={t('audit.verifying')}
              >
                {t('audit.verify')}
              </Button>
            </fetcher.Form>
          </div>
        }
      >
        {t('audit.lead')}
      </PageHeader>
      {report && <ChainNotice report={report} />}
      <AuditFilters />
      <p className="mt-4 mb-2 text-sm text-ink-2" aria-live="polite">
        {t('audit.total', { count: total })}
      </p>
      <AuditTable rows={rows} />
      <Pagination page={page} pageSize={AUDIT_PAGE_SIZE} total={total} hrefFor={hrefFor} />
    </div>
  )
}
