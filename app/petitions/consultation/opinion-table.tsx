import { useText } from '#app/i18n/language.tsx'
import type { OpinionTableView } from '#server/petitions/consultation/consultation-view.ts'

const COLUMNS = ['number', 'department', 'opinion', 'answer'] as const
const WIDTHS = { number: 'w-10', department: 'w-[18%]', opinion: 'w-[42%]', answer: '' } as const

/** "TT | Cơ quan góp ý | Nội dung góp ý | Tiếp thu, giải trình": as it is printed; on a phone each row is a block. */
export function OpinionTable({ table }: { table: OpinionTableView }) {
  const t = useText()
  const { rows, title, round } = table
  return (
    <article
      data-print="document"
      lang="vi"
      className="mx-auto w-full max-w-[60rem] rounded-lg border border-line bg-surface px-[clamp(1rem,4vw,3rem)] py-[clamp(1.25rem,4vw,3rem)] font-(family-name:--font-document) text-[1.0625rem]/[1.625rem] text-ink print:border-0 print:p-0 print:text-[13pt]/[1.3]"
    >
      <h2 className="text-center text-[1.25rem]/[1.75rem] font-bold">{t('consultation.table.title')}</h2>
      <p className="mb-5 text-center font-bold">
        {t('consultation.table.subject', { title: title.replace(/^V\/v\s+/i, ''), number: round.number })}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: some browsers drop a table's roles once CSS changes its display */}
      <table role="table" className="w-full border-collapse not-print:max-md:block">
        <caption className="sr-only">{t('consultation.table.title')}</caption>
        <thead className="not-print:max-md:sr-only">
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={`border border-line-strong px-2 py-1.5 text-center ${WIDTHS[column]}`}
              >
                {t(`consultation.document.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="not-print:max-md:block">
          {rows.map(({ number, department, opinion, answer }, index) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and nothing is kept in them
              key={index}
              className="not-print:max-md:block not-print:max-md:border-t not-print:max-md:border-line-strong not-print:max-md:py-3"
            >
              <td className="border border-line-strong px-2 py-1.5 text-center align-top not-print:max-md:hidden">
                {department === '' ? '' : number}
              </td>
              <td className="border border-line-strong px-2 py-1.5 align-top font-bold not-print:max-md:block not-print:max-md:border-0 not-print:max-md:p-0">
                {department}
              </td>
              <td className="border border-line-strong px-2 py-1.5 align-top break-words whitespace-pre-line not-print:max-md:block not-print:max-md:border-0 not-print:max-md:p-0">
                {opinion}
              </td>
              <td className="border border-line-strong px-2 py-1.5 align-top break-words whitespace-pre-line not-print:max-md:mt-1 not-print:max-md:block not-print:max-md:border-0 not-print:max-md:border-l-2 not-print:max-md:p-0 not-print:max-md:pl-3">
                {answer}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
