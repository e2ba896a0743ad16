import { Form, Link, useNavigation, useSubmit } from '@remix-run/react'
import { Search, SlidersHorizontal } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { FieldPicker } from '#app/taxonomy/field-picker.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { DepartmentPicker } from '#app/ui/department-picker.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ITEM_STATES, URGENCIES } from '#server/petitions/items/content/contract.ts'
import type { ItemListInput } from '#server/petitions/items/contract.ts'
import type { ItemList } from '#server/petitions/items/item-view.ts'

export interface ItemFiltersProps {
  list: ItemList
  input: ItemListInput
  /** Where the list lies. */
  path: string
  /** Only the cluster's list has several departments. */
  hasDepartments: boolean
}

/** The filters are the address: they can be sent, gone back to, and used without scripts. */
export function ItemFilters({ list, input, path, hasDepartments }: ItemFiltersProps) {
  const t = useText()
  const submit = useSubmit()
  const restId = useId()
  const form = useRef<HTMLFormElement>(null)
  const isBusy = useNavigation().state === 'loading'
  const isFiltered = isNarrowed(input)
  const [isUnfolded, setUnfolded] = useState(isFiltered && !input.text)
  function filterAtOnce(event: FormEvent<HTMLFormElement>) {
    // Typed words wait for Enter or the button; a choice from a list is a wish by itself.
    if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true })
  }
  return (
    <Form
      // What is shown is what the address says, also after going back.
      key={JSON.stringify(input)}
      ref={form}
      method="get"
      role="search"
      onChange={filterAtOnce}
      className={classNames(
        'mb-4 grid grid-cols-2 items-end gap-3',
        hasDepartments
          ? 'lg:grid-cols-[minmax(12rem,1.6fr)_repeat(2,minmax(9rem,1.2fr))_repeat(2,minmax(8rem,1fr))_auto]'
          : 'lg:grid-cols-[minmax(14rem,2fr)_minmax(9rem,1.2fr)_repeat(2,minmax(8rem,1fr))_auto]',
      )}
    >
      <TextField
        label={t('items.list.search')}
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
        <FieldPicker
          label={t('items.list.field')}
          name="field"
          defaultValue={input.field ?? ''}
          emptyLabel={t('items.list.allFields')}
        />
        {hasDepartments && (
          <DepartmentPicker
            label={t('items.list.department')}
            name="departmentId"
            options={list.departments.map((department) => ({
              ...department,
              nowName: null,
              formerNames: department.predecessors.map(({ placeName }) => placeName),
            }))}
            defaultValue={input.departmentId ?? null}
            onChange={(id) => {
              const fields = new FormData(form.current ?? undefined)
              fields.set('departmentId', id ?? '')
              submit(fields, { method: 'get', preventScrollReset: true })
            }}
          />
        )}
        <Select
          label={t('items.list.state')}
          name="state"
          defaultValue={input.state ?? ''}
          emptyLabel={t('items.list.current')}
          options={ITEM_STATES.filter((state) => !hasDepartments || !PRIVATE.includes(state)).map((state) => ({
            value: state,
            label: t(`items.states.${state}`),
          }))}
        />
        <Select
          label={t('items.list.urgency')}
          name="urgency"
          defaultValue={input.urgency ?? ''}
          emptyLabel={t('items.list.allUrgencies')}
          options={URGENCIES.map((urgency) => ({ value: urgency, label: t(`items.urgencies.${urgency}`) }))}
        />
      </div>
      <Button type="submit" icon={Search} className="min-h-11">
        {t('common.actions.search')}
      </Button>
      {isFiltered && (
        <p className="order-last col-span-full flex flex-wrap gap-x-3 text-sm text-ink-2" role="status">
          {!isBusy && t('items.list.found', { count: list.total })}
          <Link to={path}>{t('common.actions.clearFilters')}</Link>
        </p>
      )}
    </Form>
  )
}

const PRIVATE: readonly string[] = ['draft', 'department_approved']

export function isNarrowed(input: ItemListInput): boolean {
  return Boolean(input.text || input.field || input.departmentId || input.state || input.urgency)
}
