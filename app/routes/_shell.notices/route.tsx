import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useFetcher, useLoaderData, useSearchParams } from '@remix-run/react'
import { CheckCheck } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { NoticeList } from '#app/notices/notice-list.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Select } from '#app/ui/select.tsx'
import { NOTICE_GROUPS, NOTICE_PAGE_SIZE, NoticeActInput, NoticeListInput } from '#server/notifications/contract.ts'

/** Everything the person was told, as far as it may still be read; the bell reads its first lines from here too. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const input = NoticeListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { ...(await context.services.notifications.list(actor, input)), filter: input, now: context.now() }
}

/** Reading: one, all, or those that lead to an address that was just opened. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const act = NoticeActInput.safeParse(Object.fromEntries(await request.formData()))
  if (!act.success) throw data(null, { status: 400 })
  const { notifications } = context.services
  if (act.data.act === 'read') await notifications.markRead(actor, [act.data.notice])
  else if (act.data.act === 'read-all') await notifications.markAllRead(actor)
  else await notifications.opened(actor, act.data.path)
  return { done: true as const }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('notices.title'))

export default function NoticesPage() {
  const { notices, total, unread, page, filter, now } = useLoaderData<typeof loader>()
  const t = useText()
  const fetcher = useFetcher<typeof action>()
  const [search] = useSearchParams()
  const isFiltered = filter.group !== undefined

  function hrefFor(to: number): string {
    const next = new URLSearchParams(search)
    next.set('page', String(to))
    return `?${next}`
  }

  return (
    <div className="page">
      <PageHeader
        title={t('notices.title')}
        actions={
          unread > 0 && (
            <fetcher.Form method="post">
              <Button type="submit" name="act" value="read-all" icon={CheckCheck} busy={fetcher.state !== 'idle'}>
                {t('notices.markAllRead')}
              </Button>
            </fetcher.Form>
          )
        }
      />
      <Form method="get" aria-label={t('notices.filter.label')} className="mb-4 flex flex-wrap items-end gap-3">
        <Select
          key={`show-${filter.show}`}
          name="show"
          label={t('notices.filter.show')}
          emptyLabel={null}
          defaultValue={filter.show}
          options={[
            { value: 'all', label: t('notices.filter.all') },
            { value: 'unread', label: t('notices.filter.unread') },
          ]}
          className="w-40 max-md:w-full"
        />
        <Select
          key={`group-${filter.group}`}
          name="group"
          label={t('notices.filter.group')}
          emptyLabel={t('notices.filter.anyGroup')}
          defaultValue={filter.group ?? ''}
          options={NOTICE_GROUPS.map((group) => ({
            value: group,
            label: t(`notices.groups.${group}`),
          }))}
          className="w-80 max-md:w-full"
        />
        <Button type="submit">{t('notices.filter.apply')}</Button>
      </Form>
      <p className="mb-3 text-sm text-ink-2" aria-live="polite">
        {t('notices.total', { count: total, unread })}
      </p>
      {notices.length === 0 ? (
        <Empty isFiltered={isFiltered} isUnreadOnly={filter.show === 'unread'} />
      ) : (
        <div className="rounded-lg border border-line bg-surface p-5 max-md:p-4">
          <NoticeList notices={notices} now={now} level={2} />
        </div>
      )}
      <Pagination page={page} pageSize={NOTICE_PAGE_SIZE} total={total} hrefFor={hrefFor} />
    </div>
  )
}

function Empty({ isFiltered, isUnreadOnly }: { isFiltered: boolean; isUnreadOnly: boolean }) {
  const t = useText()
  if (isFiltered)
    return <EmptyState title={t('notices.emptyFilteredTitle')}>{t('notices.emptyFilteredBody')}</EmptyState>
  return (
    <EmptyState title={t(isUnreadOnly ? 'notices.emptyUnreadTitle' : 'notices.emptyTitle')}>
      {t('notices.emptyBody')}
    </EmptyState>
  )
}
