import { Clock } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { forecastEnd, type MeetingView } from '#server/meetings/board/contract.ts'
import { MINUTE_MS } from '../meeting-words.ts'
import { useRunningNow } from '../use-meeting.ts'

/** When the meeting will end if the rest takes as long as planned. */
export function Forecast({ view }: { view: MeetingView }) {
  const t = useText()
  const format = useFormat()
  const now = useRunningNow(5_000)
  const end = forecastEnd(view, now)
  const planned = t('meeting.agenda.planEnd', { time: format.time(new Date(view.plannedEnd)) })
  if (end === null) {
    return view.phase === 'closed' ? null : (
      <p className="border-t border-line px-4 py-2.5 text-sm text-ink-2">{planned}</p>
    )
  }
  const drift = Math.round((end - view.plannedEnd) / MINUTE_MS)
  return (
    <div className="sticky bottom-0 border-t border-line bg-surface px-4 py-2.5">
      <p className="text-sm text-ink-2">{t('meeting.agenda.forecast')}</p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-lg font-semibold">{format.time(new Date(end))}</span>
        <Chip tone={drift > 0 ? 'warn' : 'ok'} icon={Clock}>
          {drift === 0
            ? t('meeting.agenda.onTime')
            : t(drift > 0 ? 'meeting.agenda.late' : 'meeting.agenda.early', { minutes: Math.abs(drift) })}
        </Chip>
      </p>
      <p className="text-sm text-ink-2">{planned}</p>
    </div>
  )
}
