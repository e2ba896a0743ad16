import { Link } from '@remix-run/react'
import { SlidersHorizontal, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { CaseList } from '#server/cases/case-view.ts'
import type { CaseListInput } from '#server/cases/contract.ts'
import { caseListAddress, isNarrowed } from './case-list-address.ts'

interface Option {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly isChosen: boolean
  readonly change: Partial<CaseListInput>
}

/** Filters with how much each leaves; every one is an address. On a phone they unfold. */
export function CaseFacets({ list, input }: { list: CaseList; input: CaseListInput }) {
  const t = useText()
  const id = useId()
  const [isUnfolded, setUnfolded] = useState(false)
  const { facets, department: chosenBody } = list
  const statuses = facets.statuses.map(({ status, count }) => {
    const isChosen = input.status === status
    return option(status, t(`cases.statuses.${status}`), count, isChosen, { status: isChosen ? undefined : status })
  })
  const fields = facets.fields.map(({ field, count }) => {
    const isChosen = input.field === field
    return option(field, t(`taxonomy.${field}`), count, isChosen, { field: isChosen ? undefined : field })
  })
  const bodies = facets.departments.map(({ department, count }) => {
    const isChosen = chosenBody?.id === department.id
    const change = { department: isChosen ? undefined : department.code }
    return option(department.id, department.placeName, count, isChosen, change)
  })
  const years = facets.years.map(({ year, count }) => {
    const isChosen = input.year === year
    return option(String(year), String(year), count, isChosen, { year: isChosen ? undefined : year })
  })
  return (
    <aside aria-label={t('cases.list.filters')} data-print="hide">
      <Button
        icon={SlidersHorizontal}
        aria-expanded={isUnfolded}
        aria-controls={id}
        className="lg:hidden"
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {t('cases.list.filters')}
      </Button>
      <div id={id} className={classNames('flex-col gap-5 max-lg:mt-3 lg:flex', isUnfolded ? 'flex' : 'hidden')}>
        {isNarrowed(input) && (
          <Link to={caseListAddress({ sort: input.sort, own: input.own, page: 1 })}>
            {t('common.actions.clearFilters')}
          </Link>
        )}
        <Facet title={t('cases.list.status')} options={statuses} input={input} />
        <Facet title={t('cases.list.field')} options={fields} input={input} />
        <Facet title={t('cases.list.department')} options={bodies} input={input} />
        <Facet title={t('cases.list.year')} options={years} input={input} />
      </div>
    </aside>
  )
}

const SHOWN_AT_ONCE = 6

function Facet({ title, options, input }: { title: string; options: readonly Option[]; input: CaseListInput }) {
  const t = useText()
  const headingId = useId()
  const [isWhole, setWhole] = useState(false)
  if (options.length === 0) return null
  const shown = isWhole ? options : options.filter(({ isChosen }, at) => at < SHOWN_AT_ONCE || isChosen)
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="mb-1 text-sm font-semibold text-ink-2">
        {title}
      </h2>
      <ul className="flex flex-col">
        {shown.map(({ key, name, count, isChosen, change }) => (
          <li key={key}>
            <Link
              to={caseListAddress(input, change)}
              preventScrollReset
              aria-current={isChosen ? 'true' : undefined}
              aria-label={isChosen ? t('cases.list.remove', { name }) : undefined}
              className="flex min-h-9 items-center justify-between gap-3 rounded-md px-2 text-button text-ink no-underline hover:bg-surface-hover aria-[current=true]:bg-primary-soft aria-[current=true]:font-semibold aria-[current=true]:text-primary-ink"
            >
              <span className="min-w-0">{name}</span>
              {isChosen ? (
                <X size={16} aria-hidden className="flex-none" />
              ) : (
                <span className="text-sm text-ink-2 tabular-nums">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < options.length && (
        <Button size="sm" variant="quiet" onClick={() => setWhole(true)}>
          {t('cases.list.more', { count: options.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function option(key: string, name: string, count: number, isChosen: boolean, change: Option['change']): Option {
  return { key, name, count, isChosen, change }
}
