import { useState } from 'react'
import { AskAct } from '#app/administration/ask-act.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { Table } from '#app/ui/table.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { HolidayView } from '#server/working-days/contract.ts'

/** The days of a year, each with its way out. */
export function HolidayTable({ holidays, year }: { holidays: readonly HolidayView[]; year: number }) {
  const t = useText()
  const format = useFormat()
  const toaster = useToaster()
  const [leaving, setLeaving] = useState<HolidayView | null>(null)
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table
        caption={t('workingDays.year', { year: String(year) })}
        rows={holidays}
        rowKey={({ day }) => day}
        columns={[
          { key: 'day', header: t('workingDays.columns.day'), isRowHeader: true, cell: ({ day }) => format.day(day) },
          {
            key: 'name',
            header: t('workingDays.columns.name'),
            cell: ({ name, isAnnounced }) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                {name}
                {!isAnnounced && <Chip tone="warn">{t('workingDays.notAnnounced')}</Chip>}
              </span>
            ),
          },
          {
            key: 'kind',
            header: t('workingDays.columns.kind'),
            cell: ({ kind }) => t(`workingDays.kinds.${kind}`),
          },
          {
            key: 'act',
            header: t('workingDays.columns.act'),
            isLabelHiddenOnPhone: true,
            cell: (holiday) => (
              <Button
                size="sm"
                aria-label={t('workingDays.remove.actFor', { day: format.date(holiday.day), name: holiday.name })}
                onClick={() => setLeaving(holiday)}
              >
                {t('workingDays.remove.act')}
              </Button>
            ),
          },
        ]}
      />
      {leaving && (
        <AskAct
          title={t('workingDays.remove.question', { day: format.date(leaving.day) })}
          body={t('workingDays.remove.body', { name: leaving.name })}
          actLabel={t('workingDays.remove.confirm')}
          tone="danger"
          fields={{ intent: 'remove', day: leaving.day }}
          onDone={() => {
            toaster.show({ tone: 'ok', text: t('workingDays.remove.done', { day: format.date(leaving.day) }) })
            setLeaving(null)
          }}
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  )
}
