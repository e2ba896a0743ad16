import { Check, TriangleAlert } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { AgendaSchedule } from '#realtime/protocol/agenda-schedule.ts'

interface AgendaFooterProps {
  schedule: Pick<AgendaSchedule, 'totalMinutes' | 'endsAt' | 'driftMinutes'>
  /** The same with all waiting proposals accepted; null while none waits or none changes the time. */
  ifAccepted: Pick<AgendaSchedule, 'endsAt' | 'driftMinutes'> | null
}

/** Total, forecast end, and the drift against the plan in words. */
export function AgendaFooter({ schedule, ifAccepted }: AgendaFooterProps) {
  const t = useText()
  const format = useFormat()
  const { driftMinutes: drift } = schedule
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-surface px-6 py-3 max-md:px-4">
      <span>
        <span className="text-ink-2">{t('agenda.footer.total')}</span>{' '}
        <b className="font-semibold">{format.duration(schedule.totalMinutes)}</b>
      </span>
      <span>
        <span className="text-ink-2">{t('agenda.footer.end')}</span>{' '}
        <b className="font-semibold">{format.time(schedule.endsAt)}</b>
      </span>
      {drift === 0 && (
        <Chip tone="ok" icon={Check}>
          {t('agenda.footer.onTime')}
        </Chip>
      )}
      {drift > 0 && (
        <Chip tone="warn" icon={TriangleAlert}>
          {t('agenda.footer.over', { time: format.duration(drift) })}
        </Chip>
      )}
      {drift < 0 && <Chip>{t('agenda.footer.under', { time: format.duration(-drift) })}</Chip>}
      {ifAccepted && (
        <span className="ml-auto inline-flex items-center gap-1.5 text-sm text-warn max-md:ml-0 print:hidden">
          <TriangleAlert size={16} aria-hidden />
          {ifAccepted.driftMinutes > 0
            ? t('agenda.footer.ifAcceptedOver', {
                end: format.time(ifAccepted.endsAt),
                time: format.duration(ifAccepted.driftMinutes),
              })
            : t('agenda.footer.ifAccepted', { end: format.time(ifAccepted.endsAt) })}
        </span>
      )}
    </div>
  )
}
