import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { Select } from '#app/ui/select.tsx'
import { FINDING_CODES } from '#server/files/contract.ts'
import { HELD_STATES } from '#server/files/quarantine/contract.ts'

/** State and reason, kept in the address; undecided files unless told. */
export function QuarantineFilters() {
  const t = useText()
  const [search] = useSearchParams()
  const submit = useSubmit()
  return (
    <Form
      method="get"
      role="search"
      key={search.toString()}
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      className="grid items-end gap-3 sm:grid-cols-[minmax(10rem,1fr)_minmax(14rem,2fr)_auto]"
    >
      <Select
        label={t('quarantine.filter.state')}
        name="state"
        emptyLabel={null}
        defaultValue={search.get('state') ?? 'held'}
        options={[...HELD_STATES, 'all' as const].map((state) => ({
          value: state,
          label: t(`quarantine.states.${state}`),
        }))}
      />
      <Select
        label={t('quarantine.filter.code')}
        name="code"
        emptyLabel={t('quarantine.filter.anyCode')}
        defaultValue={search.get('code') ?? ''}
        options={FINDING_CODES.map((code) => ({ value: code, label: t(`files.findings.${code}`) }))}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{t('quarantine.filter.apply')}</Button>
        {search.size > 0 && (
          <Link to="/security/quarantine" className={buttonStyle({ variant: 'quiet' })}>
            {t('quarantine.filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  )
}
