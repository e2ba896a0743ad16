import { Form, Link, useNavigation, useSubmit } from '@remix-run/react'
import { Search, SlidersHorizontal } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { WorkshopListInput, WorkshopState } from '#server/workshops/contract.ts'
import type { WorkshopList } from '#server/workshops/workshop-view.ts'

export interface ListFiltersProps {
  list: Pick<WorkshopList, 'years' | 'departments'>
  input: WorkshopListInput
  isFiltered: boolean
  /** How many match. */
  found: number
}

const STATES: readonly WorkshopState[] = [
  'idea',
  'planning',
  'plan_approved',
  'invited',
  'registering',
  'agenda_frozen',
  'technical_check',
  'in_session',
  'paused',
  'closed',
  'minutes_draft',
  'minutes_review',
  'minutes_signed',
  'conclusions_issued',
  'archived',
  'postponed',
  'cancelled',
]

/** The filters are the address: they can be sent, gone back to, and used without scripts. */
export function ListFilters({ list, input, isFiltered, found }: ListFiltersProps) {
  const t = useText()
  const submit = useSubmit()
  const restId = useId()
  const isBusy = useNavigation().state === 'loading'
  const [isUnfolded, setUnfolded] = useState(isFiltered && !input.text)
  function filterAtOnce(event: FormEvent<HTMLFormElement>) {
    // Typed words wait for Enter or the button; a choice from a list is a wish by itself.
    if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true })
  }
  return (
    <Form
      // What is shown is what the address says, also after going back.
      key={JSON.stringify(input)}
      method="get"
      role="search"
      onChange={filterAtOnce}
      className="mb-5 grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(14rem,2fr)_repeat(4,minmax(7.5rem,1fr))_auto]"
    >
      <TextField
        label={t('workshops.list.search')}
        name="text"
        type="search"
        defaultValue={input.text}
        className="col-span-2 lg:col-span-1"
      />
      <Button
        icon={SlidersHorizontal}
        aria-expanded={isUnfolded}
        aria-controls={restId}
        className="sm:hidden"
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {t('common.actions.filter')}
      </Button>
      {/* On a phone the lists would fill the first screen: they unfold on demand. */}
      <div
        id={restId}
        className={classNames('order-last col-span-2 gap-3 sm:contents', isUnfolded ? 'grid' : 'hidden')}
      >
        <Select
          label={t('workshops.list.year')}
          name="year"
          defaultValue={input.year ? String(input.year) : ''}
          emptyLabel={t('workshops.list.allYears')}
          options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Select
          label={t('workshops.list.department')}
          name="departmentId"
          defaultValue={input.departmentId ?? ''}
          emptyLabel={t('workshops.list.allDepartments')}
          options={list.departments.map((department) => ({
            value: department.id,
            label:
              department.kind === 'current'
                ? department.placeName
                : t('workshops.list.formerDepartment', { name: department.placeName }),
          }))}
        />
        <Select
          label={t('workshops.list.state')}
          name="state"
          defaultValue={input.state ?? ''}
          emptyLabel={t('workshops.list.allStates')}
          options={STATES.map((state) => ({ value: state, label: t(`workshops.states.${state}`) }))}
        />
        <Select
          label={t('workshops.list.sort')}
          name="sort"
          defaultValue={input.sort}
          emptyLabel={null}
          options={[
            { value: 'date', label: t('workshops.list.byDate') },
            { value: 'title', label: t('workshops.list.byTitle') },
          ]}
        />
      </div>
      <Button type="submit" icon={Search} className="min-h-11">
        {t('common.actions.search')}
      </Button>
      {isFiltered && (
        <p className="order-last col-span-full flex flex-wrap gap-x-3 text-sm text-ink-2" role="status">
          {!isBusy && t('workshops.list.found', { count: found })}
          <Link to="/workshops">{t('common.actions.clearFilters')}</Link>
        </p>
      )}
    </Form>
  )
}
