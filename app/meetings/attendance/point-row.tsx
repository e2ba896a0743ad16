import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { type DepartmentBadge, minutesOf, type PointView } from '#server/meetings/board/contract.ts'
import { useRunningNow } from '../use-meeting.ts'

interface PointRowProps {
  point: PointView
  department: DepartmentBadge | undefined
  /** Only for who may call its roll. */
  onCall: (() => void) | null
}

/** One connection point: its line, its roll, and whom the roll named. */
export function PointRow({ point, department, onCall }: PointRowProps) {
  const t = useText()
  const format = useFormat()
  const name = point.pointName
  const present = point.delegates.filter(({ isPresent }) => isPresent)
  return (
    <li className="grid gap-1.5 py-3">
      <div className="flex items-start justify-between gap-3">
        <div className="flex min-w-0 items-start gap-2.5">
          {department && (
            <DepartmentChip code={department.code} hue={department.hue} name={department.shortName} isNameHidden />
          )}
          <div className="min-w-0">
            <p className="font-semibold break-words">{t('meeting.attendance.point', { name })}</p>
            <LineWords point={point} />
          </div>
        </div>
        {onCall && (
          <Button
            size="sm"
            className="flex-none whitespace-nowrap"
            aria-label={t('meeting.attendance.callNamed', { name })}
            onClick={onCall}
          >
            {t('meeting.attendance.call')}
          </Button>
        )}
      </div>
      <p className="text-sm">
        <span className="font-medium">
          {t('meeting.attendance.present', { present: point.present, registered: point.registered })}
        </span>
        <span className="text-ink-2">
          {' · '}
          {point.rolledAt === null
            ? t('meeting.attendance.notRolled')
            : t('meeting.attendance.rolled', { time: format.time(new Date(point.rolledAt)) })}
        </span>
      </p>
      {present.length > 0 && (
        <ul aria-label={t('meeting.attendance.delegates', { name })} className="grid gap-0.5 text-sm text-ink-2">
          {present.map(({ id, fullName, office }) => (
            <li key={id} className="break-words">
              {[fullName, office].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function LineWords({ point }: { point: PointView }) {
  const t = useText()
  const format = useFormat()
  const now = useRunningNow(15_000)
  const minutes = minutesOf(point, now)
  if (point.firstSeen === null) return <p className="text-sm text-ink-2">{t('meeting.attendance.never')}</p>
  return (
    <p className={point.isConnected ? 'text-sm text-ok' : 'text-sm text-warn'}>
      {t(point.isConnected ? 'meeting.attendance.connected' : 'meeting.attendance.away', { minutes })}
      <span className="text-ink-2">
        {', '}
        {t('meeting.attendance.firstSeen', { time: format.time(new Date(point.firstSeen)) })}
      </span>
    </p>
  )
}
