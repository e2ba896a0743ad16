import { Link } from '@remix-run/react'
import { HeldStateChip } from '#app/files/held-state-chip.tsx'
import { HolderPlace } from '#app/files/holder-place.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { HeldFileLine } from '#server/files/quarantine/contract.ts'

/** One held content a row, by the name its first sender gave it. */
export function QuarantineTable({ rows, isNarrowed }: { rows: readonly HeldFileLine[]; isNarrowed: boolean }) {
  const t = useText()
  const format = useFormat()
  const columns: Column<HeldFileLine>[] = [
    {
      key: 'file',
      header: t('quarantine.columns.file'),
      isRowHeader: true,
      className: 'md:min-w-64',
      cell: ({ id, holders: [first, ...others] }) => (
        <>
          <Link to={`/security/quarantine/${id}`} className="font-semibold break-words">
            {first?.name ?? t('quarantine.unnamed')}
          </Link>
          <span className="block text-sm font-regular break-words text-ink-2">
            {first ? <HolderPlace place={first.place} /> : t('quarantine.nobody')}
            {others.length > 0 && ` ${t('quarantine.more', { count: others.length })}`}
          </span>
        </>
      ),
    },
    {
      key: 'reasons',
      header: t('quarantine.columns.reasons'),
      className: 'md:min-w-48',
      cell: ({ codes }) => (
        <ul className="grid gap-0.5 text-sm">
          {codes.map((code) => (
            <li key={code}>{t(`files.findings.${code}`)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'sender',
      header: t('quarantine.columns.sender'),
      className: 'md:min-w-48',
      cell: ({ holders: [first] }) =>
        first && (
          <span className="flex flex-wrap items-center gap-x-2">
            {first.department && (
              <DepartmentChip
                code={first.department.code}
                hue={first.department.hue}
                name={first.department.shortName}
                isNameHidden
              />
            )}
            {first.sender?.fullName}
          </span>
        ),
    },
    {
      key: 'heldAt',
      header: t('quarantine.columns.heldAt'),
      className: 'whitespace-nowrap',
      cell: ({ heldAt }) => <span className="text-sm text-ink-2">{format.dateTime(heldAt)}</span>,
    },
    {
      key: 'state',
      header: t('quarantine.columns.state'),
      cell: ({ state }) => <HeldStateChip state={state} />,
    },
  ]
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table
        caption={t('quarantine.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <div className="p-5">
            <EmptyState
              title={t(isNarrowed ? 'quarantine.emptyFilteredTitle' : 'quarantine.emptyTitle')}
              isFramed={false}
            >
              {t(isNarrowed ? 'quarantine.emptyFilteredBody' : 'quarantine.emptyBody')}
            </EmptyState>
          </div>
        }
      />
    </div>
  )
}
