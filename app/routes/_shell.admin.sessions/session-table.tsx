import { Link } from '@remix-run/react'
import { deviceWords } from '#app/administration/device-words.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { SessionRow } from '#server/administration/contract.ts'

interface SessionTableProps {
  sessions: readonly SessionRow[]
  onEnd: (session: SessionRow) => void
}

/** One session a row, the latest used first. */
export function SessionTable({ sessions, onEnd }: SessionTableProps) {
  const t = useText()
  const format = useFormat()
  const columns: Column<SessionRow>[] = [
    {
      key: 'person',
      header: t('administration.sessions.columns.person'),
      isRowHeader: true,
      className: 'md:min-w-56',
      cell: ({ person, department }) => (
        <>
          <Link to={`/admin/people/${person.id}`} className="font-semibold break-words">
            {person.fullName}
          </Link>
          <span className="block text-sm font-regular text-ink-2">
            {t('shell.personLine', { office: person.office, department: department.shortName })}
          </span>
        </>
      ),
    },
    {
      key: 'device',
      header: t('administration.sessions.columns.device'),
      cell: ({ userAgent }) => deviceWords(t, userAgent),
    },
    {
      key: 'since',
      header: t('administration.sessions.columns.since'),
      className: 'whitespace-nowrap',
      cell: ({ createdAt }) => format.dateTime(createdAt),
    },
    {
      key: 'seen',
      header: t('administration.sessions.columns.seen'),
      className: 'whitespace-nowrap',
      cell: ({ lastSeenAt }) => format.dateTime(lastSeenAt),
    },
    {
      key: 'act',
      header: t('administration.sessions.columns.act'),
      isLabelHiddenOnPhone: true,
      cell: (session) =>
        session.isOwn ? (
          <span className="text-sm text-ink-2">{t('administration.sessions.own')}</span>
        ) : (
          <Button
            size="sm"
            aria-label={t('administration.sessions.endOne', { name: session.person.fullName })}
            onClick={() => onEnd(session)}
          >
            {t('administration.sessions.end')}
          </Button>
        ),
    },
  ]
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table
        caption={t('administration.sessions.title')}
        columns={columns}
        rows={sessions}
        rowKey={(session) => session.id}
      />
    </div>
  )
}
