import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { OwnPositionView } from '#server/petitions/consultation/consultation-view.ts'

/** What the department has sent in this round, the newest first. */
export function PositionHistory({ history }: Pick<OwnPositionView, 'history'>) {
  const t = useText()
  const format = useFormat()
  if (history.length === 0) return null
  return (
    <section aria-label={t('consultation.position.history')} className="text-sm">
      <h3 className="font-medium">{t('consultation.position.history')}</h3>
      <ul className="mt-1 grid gap-1 text-ink-2">
        {history.map(({ number, at, by, counts }) => (
          <li key={number}>
            {t('consultation.position.historyLine', {
              number,
              time: format.dateTime(at),
              name: by?.fullName ?? '',
              agree: counts.agree,
              comment: counts.agree_with_comment,
              disagree: counts.disagree,
              reserve: counts.reserve,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
