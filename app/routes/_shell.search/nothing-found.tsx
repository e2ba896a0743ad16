import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { hasFilters, searchAddress } from '#app/search/search-address.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { SearchInput } from '#server/search/asking/contract.ts'

/** What may help when nothing was found; never whether there is something that one may not read. */
export function NothingFound({ input }: { input: SearchInput }) {
  const t = useText()
  const { q, without, page } = input
  const unquoted = q.replace(/["“”]/g, '')
  return (
    <EmptyState title={t('search.none.title', { query: q.replace(/^["“](.*)["”]$/, '$1') })}>
      <p>{t('search.none.body')}</p>
      <ul className="my-2 list-disc pl-5">
        {hasFilters(input) && (
          <li>
            <Link to={searchAddress({ q, without, page })}>{t('search.none.withoutFilters')}</Link>
          </li>
        )}
        {unquoted !== q && (
          <li>
            <Link to={searchAddress(input, { q: unquoted })}>{t('search.none.withoutQuotes')}</Link>
          </li>
        )}
        <li>{t('search.none.fewer')}</li>
      </ul>
      <p>{t('search.none.rights')}</p>
    </EmptyState>
  )
}
