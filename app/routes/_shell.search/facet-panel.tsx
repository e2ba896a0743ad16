import { Link } from '@remix-run/react'
import { SlidersHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { hasFilters, searchAddress } from '#app/search/search-address.ts'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Facet, type FacetOption } from '#app/ui/facet.tsx'
import type { SearchAnswer, SearchInput } from '#server/search/asking/contract.ts'
import { statusWords } from './status-words.ts'

type Option = Omit<FacetOption, 'to'> & { readonly change: Partial<SearchInput> }

/** Filters with how much each leaves; every one is an address. On a phone they unfold. */
export function FacetPanel({ answer, input }: { answer: SearchAnswer; input: SearchInput }) {
  const t = useText()
  const id = useId()
  const [isUnfolded, setUnfolded] = useState(false)
  const { facets, department } = answer
  const year = yearOf(input)
  const kinds = facets.kinds.map(({ kind, count }) =>
    option(kind, t(`search.kinds.${kind}`), count, input.kind === kind, {
      kind: input.kind === kind ? undefined : kind,
      status: undefined,
    }),
  )
  const fields = facets.fields.map(({ field, count }) =>
    option(field, t(`taxonomy.${field}`), count, input.field === field, {
      field: input.field === field ? undefined : field,
    }),
  )
  const departments = facets.departments.map(({ code, placeName, count, id }) =>
    option(id, placeName, count, department?.id === id, { department: department?.id === id ? undefined : code }),
  )
  const statuses = facets.statuses
    .filter(({ kind }) => kind === input.kind)
    .map(({ kind, status, count }) =>
      option(status, statusWords(t, kind, status), count, input.status === status, {
        status: input.status === status ? undefined : status,
      }),
    )
  const years = facets.years.map((one) => {
    const isChosen = year === one.year
    const span = isChosen ? { from: undefined, to: undefined } : spanOf(one.year)
    return option(String(one.year), String(one.year), one.count, isChosen, span)
  })
  const addressed = (options: readonly Option[]): FacetOption[] =>
    options.map(({ change, ...shown }) => ({ ...shown, to: searchAddress(input, change) }))
  const words = {
    removeLabel: (name: string) => t('search.filters.remove', { name }),
    moreLabel: (count: number) => t('search.filters.more', { count }),
  }
  return (
    <aside aria-label={t('search.filters.title')}>
      <Button
        icon={SlidersHorizontal}
        aria-expanded={isUnfolded}
        aria-controls={id}
        className="lg:hidden"
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {t('search.filters.title')}
      </Button>
      <div id={id} className={classNames('flex-col gap-5 max-lg:mt-3 lg:flex', isUnfolded ? 'flex' : 'hidden')}>
        {hasFilters(input) && <Link to={searchAddress(clearFilters(input))}>{t('search.filters.clear')}</Link>}
        <Facet title={t('search.filters.kind')} options={addressed(kinds)} {...words} />
        <Facet title={t('search.filters.status')} options={addressed(statuses)} {...words} />
        <Facet title={t('search.filters.field')} options={addressed(byCount(fields))} {...words} />
        <Facet title={t('search.filters.department')} options={addressed(byCount(departments))} {...words} />
        <Facet title={t('search.filters.year')} options={addressed(years)} {...words} />
      </div>
    </aside>
  )
}

function option(key: string, name: string, count: number, isChosen: boolean, change: Partial<SearchInput>): Option {
  return { key, name, count, isChosen, change }
}

function byCount(options: readonly Option[]): Option[] {
  return [...options].sort((a, b) => b.count - a.count)
}

function clearFilters({ q, without, page }: SearchInput): SearchInput {
  return { q, without, page }
}

function yearOf({ from, to }: SearchInput): number | null {
  if (!from?.endsWith('-01-01') || !to?.endsWith('-12-31')) return null
  return from.slice(0, 4) === to.slice(0, 4) ? Number(from.slice(0, 4)) : null
}

function spanOf(year: number): Pick<SearchInput, 'from' | 'to'> {
  return { from: `${year}-01-01`, to: `${year}-12-31` } as Pick<SearchInput, 'from' | 'to'> // days by their form
}
