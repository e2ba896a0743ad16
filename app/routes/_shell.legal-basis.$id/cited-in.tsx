import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { CitingPlace } from '#server/legal-basis/legal-basis-view.ts'

/** "Được viện dẫn ở": what this person may read of it. */
export function CitedIn({ places }: { places: readonly CitingPlace[] }) {
  const t = useText()
  return (
    <Card title={t('legalBasis.cited.title')}>
      {places.length === 0 ? (
        <p className="text-ink-2">{t('legalBasis.cited.empty')}</p>
      ) : (
        <ul className="grid gap-2.5">
          {places.map(({ kind, id, title, path, quote }) => (
            <li key={`${kind}:${id}`}>
              <Link to={path}>{title}</Link>
              {quote && <span className="block text-sm text-ink-2">“{quote}”</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
