import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { LegalStatusChip, UnverifiedChip } from '#app/legal-basis/status-chip.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { addDays } from '#server/language/dates.ts'
import type { LegalDocumentBadge } from '#server/legal-basis/legal-basis-view.ts'

/** A document a row: name and number, days, how it stands on the day asked for. */
export function DocumentTable({ documents }: { documents: readonly LegalDocumentBadge[] }) {
  const t = useText()
  const format = useFormat()
  const columns: Column<LegalDocumentBadge>[] = [
    {
      key: 'document',
      header: t('legalBasis.list.columns.document'),
      isRowHeader: true,
      cell: ({ id, number, title, issuer }) => (
        <>
          <Link to={`/legal-basis/${id}`} prefetch="intent" className="font-semibold">
            {title}
          </Link>
          <span className="block text-sm font-regular text-ink-2">
            {number} · {issuer}
          </span>
        </>
      ),
    },
    {
      key: 'issued',
      header: t('legalBasis.list.columns.issued'),
      className: 'whitespace-nowrap',
      cell: ({ issuedOn }) => (issuedOn ? format.date(issuedOn) : <Unknown />),
    },
    {
      key: 'inForce',
      header: t('legalBasis.list.columns.inForce'),
      className: 'whitespace-nowrap',
      cell: ({ inForceFrom, inForceTo }) => (
        <>
          {inForceFrom ? t('legalBasis.list.from', { date: format.date(inForceFrom) }) : <Unknown />}
          {inForceTo && (
            <span className="block text-sm text-ink-2">
              {t('legalBasis.list.until', { date: format.date(addDays(inForceTo, -1)) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'status',
      header: t('legalBasis.list.columns.status'),
      isLabelHiddenOnPhone: true, // the chip says it, and needs the width
      cell: ({ status, certainty }) => (
        <span className="flex flex-wrap gap-1.5">
          <LegalStatusChip status={status} />
          {certainty === 'unverified' && <UnverifiedChip />}
        </span>
      ),
    },
  ]
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table caption={t('legalBasis.title')} columns={columns} rows={documents} rowKey={(document) => document.id} />
    </div>
  )
}

function Unknown() {
  const t = useText()
  return <span className="text-ink-2">{t('legalBasis.list.noDate')}</span>
}
