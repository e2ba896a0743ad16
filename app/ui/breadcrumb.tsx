import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'

export interface Crumb {
  readonly label: string
  readonly to: string
}

/** Where the page lies; the page itself is its title, not a crumb. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useText()
  return (
    <nav aria-label={t('ui.breadcrumb.label')}>
      <ol className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
        {crumbs.map(({ label, to }, index) => (
          <li key={to} className="flex items-center gap-2">
            {index > 0 && <ChevronRight size={16} aria-hidden />}
            <Link to={to} className="py-0.5 text-ink-2">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
