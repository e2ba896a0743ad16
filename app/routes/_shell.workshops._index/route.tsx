import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { WorkshopListInput } from '#server/workshops/contract.ts'
import { ListFilters } from './list-filters.tsx'
import { ListSection } from './list-section.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const input = WorkshopListInput.parse(query)
  const list = await context.services.workshops.list(actor, input)
  const isFiltered = Boolean(input.year || input.text || input.departmentId || input.state)
  return { list, input, isFiltered, now: context.now() }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('workshops.title'))

export default function WorkshopsPage() {
  const { list, input, isFiltered, now } = useLoaderData<typeof loader>()
  const t = useText()
  const { counts, mayDraft } = list
  const found = counts.live + counts.upcoming + counts.past
  const draft = mayDraft && (
    <LinkButton to="/workshops/new" variant="primary" icon={Plus}>
      {t('workshops.list.draft')}
    </LinkButton>
  )
  return (
    <div className="page">
      <PageHeader title={t('workshops.title')} actions={draft} />
      {list.any ? (
        <>
          <ListFilters list={list} input={input} isFiltered={isFiltered} found={found} />
          {found === 0 ? (
            <EmptyState
              title={t('workshops.list.nothingFoundTitle')}
              action={<LinkButton to="/workshops">{t('common.actions.clearFilters')}</LinkButton>}
            >
              {t('workshops.list.nothingFoundBody')}
            </EmptyState>
          ) : (
            <div className="grid gap-5">
              {counts.live > 0 && (
                <ListSection title={t('workshops.list.live')} count={counts.live} workshops={list.live} now={now} />
              )}
              {(counts.upcoming > 0 || !isFiltered) && (
                <ListSection
                  title={t('workshops.list.upcoming')}
                  count={counts.upcoming}
                  workshops={list.upcoming}
                  now={now}
                  empty={t('workshops.list.noUpcoming')}
                />
              )}
              {counts.past > 0 && (
                <ListSection title={t('workshops.list.past')} count={counts.past} workshops={list.past} now={now}>
                  <Pagination
                    page={list.page}
                    pageSize={list.pageSize}
                    total={counts.past}
                    hrefFor={(page) => hrefWith(input, page)}
                  />
                </ListSection>
              )}
            </div>
          )}
        </>
      ) : (
        <EmptyState title={t('workshops.list.emptyTitle')} action={draft}>
          {mayDraft ? t('workshops.list.emptyDrafter') : t('workshops.list.emptyBody')}
        </EmptyState>
      )}
    </div>
  )
}

function hrefWith(input: WorkshopListInput, page: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...input, page })) {
    if (value !== undefined && value !== '' && !(name === 'sort' && value === 'date')) query.set(name, String(value))
  }
  return `/workshops?${query}`
}
