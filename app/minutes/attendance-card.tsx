import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { MinutesFacts } from '#server/minutes/facts/minutes-facts.ts'
import { Locked } from './locked.tsx'

/** Who was there, by department and connection point: delegates on the lists, never lines. */
export function AttendanceCard({ facts }: { facts: MinutesFacts }) {
  const t = useText()
  const format = useFormat()
  return (
    <Locked title={t('minutes.attendance.title')}>
      <ul className="divide-y divide-line">
        {facts.attendance.map(({ departmentId, shortName, present, registered, points }) => (
          <li key={departmentId} className="py-2.5 first:pt-0 last:pb-0">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="min-w-0 font-medium break-words">{shortName}</span>
              <span className="tabular-nums">{t('minutes.facts.presentOf', { present, registered })}</span>
            </p>
            <ul className="mt-1 grid gap-1 text-sm text-ink-2">
              {points.map((point) => (
                <li key={point.pointId}>
                  <span>
                    {t('minutes.attendance.point', { name: point.name })},{' '}
                    {point.rolledAt
                      ? t('minutes.attendance.rolled', { time: format.time(new Date(point.rolledAt)) })
                      : t('minutes.attendance.noRoll')}
                  </span>
                  <span className="block text-ink">
                    {point.present.length === 0
                      ? t('minutes.attendance.nobody')
                      : point.present
                          .map(({ fullName, office }) => (office ? `${fullName} (${office})` : fullName))
                          .join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Locked>
  )
}
