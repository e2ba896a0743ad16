import { Form, Link, useLocation } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { MOST_QUERY } from '#server/search/content/contract.ts'
import { useSearchKey } from './use-search-key.ts'

/** The search of the top bar: a field where there is room, a door on a phone. On its own page the page has the field. */
export function TopSearch() {
  const t = useText()
  const { pathname } = useLocation()
  const field = useRef<HTMLInputElement>(null)
  useSearchKey(field)
  if (pathname === '/search') return null
  return (
    <>
      <Form action="/search" method="get" role="search" className="relative w-full max-w-80 max-lg:hidden">
        <Search size={18} aria-hidden className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-2" />
        <input
          ref={field}
          name="q"
          type="search"
          maxLength={MOST_QUERY}
          aria-label={t('search.box.label')}
          aria-keyshortcuts="/"
          placeholder={t('search.box.hint')}
          autoComplete="off"
          className="h-10 w-full rounded-md border border-line-strong bg-surface pr-3 pl-9.5 text-button placeholder:text-ink-2"
        />
      </Form>
      <Link
        to="/search"
        aria-label={t('search.box.open')}
        className="grid size-11 flex-none place-items-center rounded-md text-ink-2 hover:bg-surface-hover lg:hidden"
      >
        <Search size={22} aria-hidden />
      </Link>
    </>
  )
}
