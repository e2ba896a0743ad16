import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { ItemView } from '#server/petitions/items/item-view.ts'

/** Every version with its author, each with the way to what it changed. */
export function VersionsCard({ item, shown }: { item: ItemView; shown: number | null }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('items.page.versions')}>
      <ol className="grid gap-3">
        {item.versions.map(({ number, at, by, isKept }) => (
          <li key={number} className="min-w-0">
            <Link
              to={`/petitions/items/${item.id}?version=${number}#diff`}
              preventScrollReset
              aria-current={shown === number ? 'true' : undefined}
              className="font-medium aria-[current=true]:font-semibold"
            >
              {t('items.page.version', { number })}
            </Link>
            {isKept && <span className="text-sm text-ink-2"> · {t('items.page.versionKept')}</span>}
            <p className="text-sm text-ink-2">{[format.dateTime(at), by?.fullName].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
