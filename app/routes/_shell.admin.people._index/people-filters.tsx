import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react'
import { Search, SlidersHorizontal } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { departmentOptions } from '#app/administration/department-options.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ROLES_BY_SCOPE } from '#server/accounts/contract.ts'
import { type DepartmentName, PERSON_STATES } from '#server/administration/contract.ts'

/** Roles that are given here; those of workshops are not looked for. */
const ROLES = [...ROLES_BY_SCOPE.department, ...ROLES_BY_SCOPE.cluster, ...ROLES_BY_SCOPE.global]

/** The filters are the address; a choice from a list is a wish by itself, typed words wait for the button. */
export function PeopleFilters({ departments }: { departments: readonly DepartmentName[] }) {
  const t = useText()
  const [search] = useSearchParams()
  const submit = useSubmit()
  const restId = useId()
  const at = (name: string) => search.get(name) ?? ''
  const [isUnfolded, setUnfolded] = useState(['departmentId', 'role', 'state'].some((name) => at(name) !== ''))
  function filterAtOnce(event: FormEvent<HTMLFormElement>) {
    if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true })
  }
  return (
    <Form
      key={search.toString()}
      method="get"
      role="search"
      onChange={filterAtOnce}
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(15rem,2fr)_repeat(3,minmax(9rem,1fr))_auto]"
    >
      <TextField label={t('administration.people.search')} name="text" type="search" defaultValue={at('text')} />
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
      <div id={restId} className={classNames('gap-3 sm:contents', isUnfolded ? 'grid' : 'hidden')}>
        <Select
          label={t('administration.people.department')}
          name="departmentId"
          defaultValue={at('departmentId')}
          emptyLabel={t('administration.people.anyDepartment')}
          options={departmentOptions(t, departments, 'all')}
        />
        <Select
          label={t('administration.people.role')}
          name="role"
          defaultValue={at('role')}
          emptyLabel={t('administration.people.anyRole')}
          options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <Select
          label={t('administration.people.state')}
          name="state"
          defaultValue={at('state')}
          emptyLabel={t('administration.people.anyState')}
          options={PERSON_STATES.map((state) => ({ value: state, label: t(`administration.people.states.${state}`) }))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" icon={Search} className="min-h-11">
          {t('common.actions.search')}
        </Button>
        {['text', 'departmentId', 'role', 'state'].some((name) => at(name) !== '') && (
          <Link to="/admin/people">{t('common.actions.clearFilters')}</Link>
        )}
      </div>
    </Form>
  )
}
