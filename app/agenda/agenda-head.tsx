import { useText } from '#app/i18n/language.tsx'
import { ROLE } from './table-roles.ts'

/** The heads of the columns; on a phone they are only heard. */
export function AgendaHead() {
  const t = useText()
  const head = 'px-3 py-2 text-sm font-medium text-ink-2 print:px-1.5 print:text-current'
  return (
    <thead {...ROLE.rowgroup} className="max-md:sr-only print:not-sr-only print:table-header-group">
      <tr {...ROLE.row} className="border-b border-line">
        <th {...ROLE.columnheader} scope="col" className="w-10 p-0 print:hidden">
          <span className="sr-only">{t('agenda.columns.act')}</span>
        </th>
        <th {...ROLE.columnheader} scope="col" className={`${head} w-[8.25rem] print:w-[6.5rem]`}>
          {t('agenda.columns.time')}
        </th>
        <th {...ROLE.columnheader} scope="col" className={`${head} w-[7.75rem] print:w-[5.75rem]`}>
          {t('agenda.columns.kind')}
        </th>
        <th {...ROLE.columnheader} scope="col" className={head}>
          {t('agenda.columns.title')}
        </th>
        <th {...ROLE.columnheader} scope="col" className={`${head} w-[12.25rem] print:w-[9rem]`}>
          {t('agenda.columns.who')}
        </th>
        <th {...ROLE.columnheader} scope="col" className={`${head} w-[5.75rem] text-right print:w-[2.75rem]`}>
          {t('agenda.columns.minutes')}
        </th>
      </tr>
    </thead>
  )
}
