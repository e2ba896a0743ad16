import { Form, Link, useSearchParams } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { Select } from '#app/ui/select.tsx'
import { AUDIT_ACTIONS } from '#server/audit/contract.ts'

/** Act and days, kept in the address. */
export function AuditFilters() {
  const t = useText()
  const [search] = useSearchParams()
  const options = AUDIT_ACTIONS.map((action) => ({ value: action, label: t(`audit.actions.${action}`) }))
  return (
    <Form
      method="get"
      key={search.toString()}
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]"
    >
      <Select
        label={t('audit.filter.action')}
        name="action"
        options={options}
        emptyLabel={t('audit.filter.anyAction')}
        defaultValue={search.get('action') ?? ''}
      />
      <DateField label={t('audit.filter.from')} name="from" defaultValue={search.get('from')} />
      <DateField label={t('audit.filter.to')} name="to" defaultValue={search.get('to')} />
      <div className="flex gap-2">
        <Button type="submit">{t('audit.filter.apply')}</Button>
        {search.size > 0 && (
          <Link to="/audit" className={buttonStyle({ variant: 'quiet' })}>
            {t('audit.filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  )
}
