import { Form, Link, useSubmit } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { FieldPicker } from '#app/taxonomy/field-picker.tsx'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/select.tsx'
import { FOLLOW_STATES } from '#server/petitions/replies/content/contract.ts'
import type { FollowListInput } from '#server/petitions/replies/contract.ts'
import type { FollowList } from '#server/petitions/replies/reply-view.ts'

/** The filters are the address: they can be sent, gone back to, and used without scripts. */
export function FollowFilters({ list, input }: { list: FollowList; input: FollowListInput }) {
  const t = useText()
  const submit = useSubmit()
  const isFiltered = Object.values(input).some((value) => value !== undefined)
  return (
    <Form
      key={JSON.stringify(input)}
      method="get"
      role="search"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      className="mb-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-4"
    >
      <Select
        label={t('petitionReplies.list.state')}
        name="state"
        defaultValue={input.state ?? ''}
        emptyLabel={t('petitionReplies.list.allStates')}
        options={FOLLOW_STATES.map((value) => ({
          value,
          label: t('petitionReplies.list.stateCount', {
            state: t(`petitionReplies.states.${value}`),
            count: list.counts[value],
          }),
        }))}
      />
      <Select
        label={t('petitionReplies.list.authority')}
        name="authority"
        defaultValue={input.authority ?? ''}
        emptyLabel={t('petitionReplies.list.allAuthorities')}
        options={list.authorities.map((value) => ({ value, label: value }))}
      />
      <FieldPicker
        label={t('items.list.field')}
        name="field"
        defaultValue={input.field ?? ''}
        emptyLabel={t('items.list.allFields')}
      />
      <Select
        label={t('items.list.department')}
        name="department"
        defaultValue={input.department ?? ''}
        emptyLabel={t('petitionReplies.list.allDepartments')}
        options={list.departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit">{t('common.actions.filter')}</Button>
        {isFiltered && <Link to="/petitions/replies">{t('common.actions.clearFilters')}</Link>}
      </div>
    </Form>
  )
}
