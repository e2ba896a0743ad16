import { useText } from '#app/i18n/language.tsx'
import { ROLE } from './table-roles.ts'

/** The heads of the columns; on a phone they are only heard. */
export function AgendaHead() {
  const t = useText()
  const head = 'px-3 py-2 text-sm font-medium text-ink-2'
  return (
    <thead {...ROLE.rowgroup} className="max-md:sr-only">
      <tr {...ROLE.row} className="border-b border-line">
        <th {...ROLE.columnheader} scope="col" className="w-10 p-0 print:hidden">
          <span className="sr-only">{t('agenda.columns.act')}</span>
        </th>
        <th {...ROLE.columnheader} scope="col" className={`${head} w-[8.25rem]`}>
          {t('agenda.columns.time')}
        </th>
        <th {...ROLE.columnheader} scope="col" className={`${head} w-[7.75rem]`}>
          {t('agenda.columns.kind')}
        </th>
        <th {...ROLE.columnheader} scope="col" className={head}>
          {t('agenda.columns.title')}
        </th>
        <th {...ROLE.columnheader} scope="col" className={`${head} w-[12.25rem]`}>
          {t('agenda.columns.who')}
        </th>
        <th {...ROLE.columnheader} scope="col" className={`${head} w-[5.75rem] text-right`}>
          {t('agenda.columns.minutes')}
        </th>
      </tr>
    </thead>
  )
}
