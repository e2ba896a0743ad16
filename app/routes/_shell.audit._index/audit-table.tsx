import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { AUDIT_ACTIONS, type AuditAction, type AuditRowView } from '#server/audit/contract.ts'

const SUBJECTS = [
  'user',
  'session',
  'workshop',
  'paper',
  'held-file',
  'stored-file',
  'task',
  'mail',
  'audit',
  'cluster',
  'setting',
  'import',
  'department',
  'legal-document',
  'legal-basis',
] as const

/** One act a row: when, who, what, about what, and its place in the chain. */
export function AuditTable({ rows }: { rows: readonly AuditRowView[] }) {
  const t = useText()
  const format = useFormat()
  const columns: Column<AuditRowView>[] = [
    {
      key: 'time',
      header: t('audit.columns.time'),
      cell: (row) => format.dateTime(row.at),
      className: 'whitespace-nowrap',
    },
    {
      key: 'person',
      header: t('audit.columns.person'),
      className: 'md:min-w-44',
      cell: (row) =>
        row.actor ? (
          <>
            <span className="block">{row.actor.fullName}</span>
            <span className="block text-sm text-ink-2">{row.actor.office}</span>
          </>
        ) : (
          <span className="text-ink-2">{t('audit.system')}</span>
        ),
    },
    {
      key: 'action',
      header: t('audit.columns.action'),
      isRowHeader: true,
      className: 'md:min-w-56',
      cell: (row) => (isKnown(row.action) ? t(`audit.actions.${row.action}`) : row.action),
    },
    {
      key: 'subject',
      header: t('audit.columns.subject'),
      cell: (row) => (
        <>
          <span className="block">{t(`audit.subjects.${subjectOf(row.subject.kind)}`)}</span>
          <code className="block font-code text-xs break-all text-ink-2">{describe(row)}</code>
        </>
      ),
    },
    {
      key: 'place',
      header: t('audit.columns.place'),
      align: 'end',
      cell: (row) => row.seq ?? <span className="text-sm text-ink-2">{t('audit.unsealed')}</span>,
    },
  ]
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table
        caption={t('audit.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('audit.emptyTitle')} isFramed={false}>
            {t('audit.emptyBody')}
          </EmptyState>
        }
      />
    </div>
  )
}

function isKnown(action: string): action is AuditAction {
  return (AUDIT_ACTIONS as readonly string[]).includes(action)
}

function subjectOf(kind: string) {
  return SUBJECTS.find((known) => known === kind) ?? 'other'
}

/** Ids and codes as they were recorded: what an investigation searches for. */
function describe({ subject, details }: AuditRowView): string {
  const facts = Object.entries(details).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return [subject.id, ...facts].filter(Boolean).join(' · ')
}
