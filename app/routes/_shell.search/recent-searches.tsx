import { Form, Link } from '@remix-run/react'
import { Trash2, X } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'

/** What one looked for lately: to ask again, or to forget. */
export function RecentSearches({ recent }: { recent: readonly string[] }) {
  const t = useText()
  return (
    <section aria-labelledby="recent" className="rounded-lg border border-line bg-surface p-5">
      <h2 id="recent" className="mb-2 text-md font-semibold">
        {t('search.recent.title')}
      </h2>
      {recent.length === 0 && <p className="text-button text-ink-2">{t('search.recent.empty')}</p>}
      <ul>
        {recent.map((query) => (
          <li key={query} className="flex items-center gap-2">
            <Link to={`/search?${new URLSearchParams({ q: query })}`} className="min-w-0 flex-1 truncate py-2">
              {query}
            </Link>
            <Form method="post" preventScrollReset>
              <button
                type="submit"
                name="query"
                value={query}
                aria-label={t('search.recent.remove', { query })}
                className="grid size-9 place-items-center rounded-md text-ink-2 hover:bg-surface-hover"
              >
                <X size={16} aria-hidden />
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {recent.length > 1 && (
        <Form method="post" preventScrollReset className="mt-2">
          <Button type="submit" size="sm" variant="quiet" icon={Trash2}>
            {t('search.recent.clear')}
          </Button>
        </Form>
      )}
    </section>
  )
}
