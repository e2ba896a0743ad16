import { Form, Link, useNavigation, useSubmit } from '@remix-run/react'
import { Search, SlidersHorizontal } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { LegalListInput } from '#server/legal-basis/contract.ts'
import type { LegalList } from '#server/legal-basis/legal-basis-view.ts'
import type { LegalStatus } from '#server/legal-basis/legal-document.ts'
import { LEGAL_DOCUMENT_KINDS } from '#server/legal-basis/references/contract.ts'

const STATUSES: readonly LegalStatus['kind'][] = ['in-force', 'not-yet', 'replaced', 'expired', 'unknown']

interface ListFiltersProps {
  list: Pick<LegalList, 'total' | 'on'>
  input: LegalListInput
  isFiltered: boolean
}

/** The filters are the address: they can be sent, gone back to, and used without scripts. */
export function ListFilters({ list, input, isFiltered }: ListFiltersProps) {
  const t = useText()
  const format = useFormat()
  const submit = useSubmit()
  const restId = useId()
  const isBusy = useNavigation().state === 'loading'
  const [isUnfolded, setUnfolded] = useState(Boolean(input.kind || input.status || input.on))
  function filterAtOnce(event: FormEvent<HTMLFormElement>) {
    // Typed words and days wait for Enter or the button; a choice from a list is a wish by itself.
    if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true })
  }
  return (
    <Form
      // What is shown is what the address says, also after going back.
      key={JSON.stringify(input)}
      method="get"
      role="search"
      onChange={filterAtOnce}
      className="mb-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(16rem,2fr)_repeat(3,minmax(9rem,1fr))_auto]"
    >
      <TextField
        label={t('legalBasis.list.search')}
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
      <div
        id={restId}
        className={classNames('order-last col-span-2 gap-3 sm:contents', isUnfolded ? 'grid' : 'hidden')}
      >
        <Select
          label={t('legalBasis.list.kind')}
          name="kind"
          defaultValue={input.kind ?? ''}
          emptyLabel={t('legalBasis.list.allKinds')}
          options={LEGAL_DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`legalBasis.kinds.${kind}`) }))}
        />
        <Select
          label={t('legalBasis.list.status')}
          name="status"
          defaultValue={input.status ?? ''}
          emptyLabel={t('legalBasis.list.allStatuses')}
          options={STATUSES.map((status) => ({ value: status, label: t(`legalBasis.statusFilter.${status}`) }))}
        />
        <DateField label={t('legalBasis.list.on')} name="on" defaultValue={input.on} />
      </div>
      <Button type="submit" icon={Search} className="min-h-11">
        {t('common.actions.search')}
      </Button>
      <p className="order-last col-span-full flex flex-wrap gap-x-3 text-sm text-ink-2" role="status">
        {!isBusy && t('legalBasis.list.found', { count: list.total, date: format.date(list.on) })}
        {isFiltered && <Link to="/legal-basis">{t('common.actions.clearFilters')}</Link>}
      </p>
    </Form>
  )
}
