import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { HeldPart } from '#server/personal-data/contract.ts'

/** What is held, one kind a row: what it is, how much, until when, what becomes of it. */
export function HeldCard({ parts }: { parts: readonly HeldPart[] }) {
  const t = useText()
  const format = useFormat()
  const columns: Column<HeldPart>[] = [
    {
      key: 'kind',
      header: t('personalData.table.kind'),
      isRowHeader: true,
      className: 'md:min-w-40 font-semibold',
      cell: ({ kind }) => t(`personalData.held.${kind}.title`),
    },
    {
      key: 'what',
      header: t('personalData.table.what'),
      className: 'md:min-w-64',
      isLabelHiddenOnPhone: true,
      cell: ({ kind }) => t(`personalData.held.${kind}.what`),
    },
    {
      key: 'count',
      header: t('personalData.table.count'),
      align: 'end',
      className: 'whitespace-nowrap',
      cell: ({ count }) => (count === 0 ? t('personalData.table.none') : format.number(count)),
    },
    {
      key: 'span',
      header: t('personalData.table.span'),
      className: 'whitespace-nowrap',
      cell: ({ from, to }) => (from && to ? spanWords(format.date(from), format.date(to)) : '–'),
    },
    {
      key: 'until',
      header: t('personalData.table.until'),
      className: 'md:min-w-48',
      cell: ({ kind }) => t(`personalData.held.${kind}.until`),
    },
    {
      key: 'erasure',
      header: t('personalData.table.erasure'),
      className: 'md:min-w-40',
      cell: ({ erasure }) => t(`personalData.erasure.${erasure}`),
    },
  ]
  return (
    <Card title={t('personalData.table.title')} padding="none" className="overflow-hidden">
      <Table caption={t('personalData.table.title')} columns={columns} rows={parts} rowKey={({ kind }) => kind} />
    </Card>
  )
}

function spanWords(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`
}
