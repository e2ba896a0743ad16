import { Link } from '@remix-run/react'
import { SlidersHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Facet, type FacetOption } from '#app/ui/facet.tsx'
import type { CaseList } from '#server/cases/case-view.ts'
import type { CaseListInput } from '#server/cases/contract.ts'
import { caseListAddress, isNarrowed } from './case-list-address.ts'

type Option = Omit<FacetOption, 'to'> & { readonly change: Partial<CaseListInput> }

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
  const addressed = (options: readonly Option[]): FacetOption[] =>
    options.map(({ change, ...shown }) => ({ ...shown, to: caseListAddress(input, change) }))
  const words = {
    removeLabel: (name: string) => t('cases.list.remove', { name }),
    moreLabel: (count: number) => t('cases.list.more', { count }),
  }
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
        <Facet title={t('cases.list.status')} options={addressed(statuses)} {...words} />
        <Facet title={t('cases.list.field')} options={addressed(fields)} {...words} />
        <Facet title={t('cases.list.department')} options={addressed(bodies)} {...words} />
        <Facet title={t('cases.list.year')} options={addressed(years)} {...words} />
      </div>
    </aside>
  )
}

function option(key: string, name: string, count: number, isChosen: boolean, change: Option['change']): Option {
  return { key, name, count, isChosen, change }
}
