import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { CheckedRow } from '#server/administration/import/contract.ts'

/** So many good lines are shown; bad ones all. */
const SHOWN_GOOD = 100
const TONES = { new: 'ok', exists: 'info', bad: 'warn' } as const

/** The lines of the file, those with faults first. */
export function RowsTable({ rows, isUpdating }: { rows: readonly CheckedRow[]; isUpdating: boolean }) {
  const t = useText()
  const bad = rows.filter((row) => row.verdict === 'bad')
  const good = rows.filter((row) => row.verdict !== 'bad')
  const rest = good.length - SHOWN_GOOD
  const columns: Column<CheckedRow>[] = [
    { key: 'line', header: t('administration.import.table.line'), cell: ({ line }) => line },
    {
      key: 'person',
      header: t('administration.import.table.person'),
      isRowHeader: true,
      cell: ({ fullName, email, office }) => (
        <>
          <span className="block break-words">{fullName || '–'}</span>
          <span className="block text-sm font-regular break-words text-ink-2">{office || '–'}</span>
          <span className="block text-sm font-regular break-all text-ink-2">{email || '–'}</span>
        </>
      ),
    },
    {
      key: 'department',
      header: t('administration.import.table.department'),
      cell: ({ departmentName, department, role }) => (
        <>
          <span className="block">{departmentName ?? (department || '–')}</span>
          {role && <span className="block text-sm text-ink-2">{role}</span>}
        </>
      ),
    },
    {
      key: 'verdict',
      header: t('administration.import.table.verdict'),
      className: 'md:min-w-64',
      cell: (row) => <Verdict row={row} isUpdating={isUpdating} />,
    },
  ]
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table
        caption={t('administration.import.previewTitle')}
        columns={columns}
        rows={[...bad, ...good.slice(0, SHOWN_GOOD)]}
        rowKey={(row) => row.line}
      />
      {rest > 0 && (
        <p className="border-t border-line px-5 py-3 text-ink-2">{t('administration.import.more', { count: rest })}</p>
      )}
    </div>
  )
}

function Verdict({ row, isUpdating }: { row: CheckedRow; isUpdating: boolean }) {
  const t = useText()
  const { verdict, faults, presentOffice, office } = row
  return (
    <>
      <Chip tone={TONES[verdict]}>{t(`administration.import.verdicts.${verdict}`)}</Chip>
      {verdict === 'exists' && presentOffice !== null && (
        <p className="mt-1 text-sm text-ink-2">
          {isUpdating && presentOffice !== office
            ? t('administration.import.officeChanges', { old: presentOffice, new: office })
            : t('administration.import.officeStays', { office: presentOffice })}
        </p>
      )}
      {faults.length > 0 && (
        <ul className="mt-1 grid gap-0.5 text-sm">
          {faults.map((fault) => (
            <li key={fault.code}>{t.failure(fault)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
