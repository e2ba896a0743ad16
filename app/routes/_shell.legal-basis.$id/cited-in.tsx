import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { TextKey } from '#server/language/text.ts'
import type { CitingPlace } from '#server/legal-basis/legal-basis-view.ts'

const KINDS: Readonly<Record<string, Extract<TextKey, `legalBasis.cited.kinds.${string}`>>> = {
  case: 'legalBasis.cited.kinds.case',
  'discussion-post': 'legalBasis.cited.kinds.answer',
  'petition-item': 'legalBasis.cited.kinds.item',
  'petition-clause': 'legalBasis.cited.kinds.petition',
}

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
              <Link to={path} lang="vi" className="break-words">
                {title}
              </Link>
              <span className="block text-sm break-words text-ink-2">
                {[KINDS[kind] && t(KINDS[kind]), quote && `“${quote}”`].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
