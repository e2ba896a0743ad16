import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { ITEM_STATES } from '#server/petitions/items/content/contract.ts'
import type { ItemListInput } from '#server/petitions/items/contract.ts'
import type { ItemList } from '#server/petitions/items/item-view.ts'
import { ItemFilters, isNarrowed } from './item-filters.tsx'
import { ItemRow } from './item-row.tsx'

export interface ItemListViewProps {
  list: ItemList
  input: ItemListInput
  path: string
  hasDepartments: boolean
  /** Instead of everything when there is nothing to read at all. */
  empty: ReactNode
}

/** Counts by state, filters, rows, pages. */
export function ItemListView({ list, input, path, hasDepartments, empty }: ItemListViewProps) {
  const t = useText()
  if (!list.mayEnter) return <EmptyState title={t('items.list.closedTitle')}>{t('items.list.closedBody')}</EmptyState>
  if (!list.any) return empty
  return (
    <>
      <ItemFilters {...{ list, input, path, hasDepartments }} />
      <StateCounts list={list} input={input} path={path} />
      {list.total === 0 ? (
        <EmptyState
          title={t('items.list.nothingFoundTitle')}
          action={isNarrowed(input) && <LinkButton to={path}>{t('common.actions.clearFilters')}</LinkButton>}
        >
          {t('items.list.nothingFoundBody')}
        </EmptyState>
      ) : (
        <div className="rounded-lg border border-line bg-surface">
          <ul aria-label={t('items.list.label')} className="divide-y divide-line">
            {list.items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </ul>
          <div className="border-t border-line px-5 empty:hidden max-md:px-4">
            <Pagination
              page={list.page}
              pageSize={list.pageSize}
              total={list.total}
              hrefFor={(page) => hrefWith(path, { ...input, page })}
            />
          </div>
        </div>
      )}
    </>
  )
}

/** How many stand at each step, each a way to them. */
function StateCounts({ list, input, path }: Pick<ItemListViewProps, 'list' | 'input' | 'path'>) {
  const t = useText()
  return (
    <ul aria-label={t('items.list.counts')} className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {ITEM_STATES.map((state) => {
        const count = list.counts[state]
        if (!count) return null
        return (
          <li key={state}>
            <Link
              to={hrefWith(path, { ...input, state, page: 1 })}
              aria-current={input.state === state ? 'true' : undefined}
              className="inline-block py-1 text-ink-2 aria-[current=true]:font-semibold aria-[current=true]:text-primary-ink max-md:py-2"
            >
              {t(`items.states.${state}`)} <span className="font-medium">{count}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function hrefWith(path: string, input: ItemListInput): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && value !== '' && !(name === 'page' && value === 1)) query.set(name, String(value))
  }
  return query.size > 0 ? `${path}?${query}` : path
}
