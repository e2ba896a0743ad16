import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { HistoryEntry } from '#server/petitions/items/item-view.ts'

/** Nhật ký: who did what, the newest first, with the reasons. */
export function HistoryCard({ history }: { history: readonly HistoryEntry[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('items.page.history')}>
      <ol className="grid gap-3">
        {history.map(({ id, act, at, by, reason }) => (
          <li key={id} className="min-w-0">
            <p>
              {by && <span className="font-medium">{by.fullName}</span>} {t(`items.history.${act}`)}
            </p>
            <p className="text-sm text-ink-2">
              {[format.dateTime(at), by?.department?.shortName].filter(Boolean).join(' · ')}
            </p>
            {reason && (
              <p className="mt-0.5 text-sm break-words whitespace-pre-wrap">{t('items.history.reason', { reason })}</p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
