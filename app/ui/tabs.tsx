import { NavLink } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'

export interface Tab {
  readonly to: string
  readonly label: string
  /** How many are behind it, e.g. delegates. */
  readonly count?: number
  /** Only the exact address is this tab, not those below it. */
  readonly end?: boolean
}

/** Parts of one page as links: each has its own address, can be opened beside, and works without scripts. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label?: string }) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)

  // On a phone the current tab may lie outside the row.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current=page]')
    if (current && list.current) list.current.scrollLeft = current.offsetLeft - list.current.clientWidth / 3
  }, [])

  return (
    <nav aria-label={label ?? t('ui.tabs.label')} data-print="hide" className="border-b border-line">
      <ul ref={list} className="relative -mb-px flex gap-1 overflow-x-auto pt-1 max-md:-mx-4 max-md:px-1 md:-ml-3">
        {tabs.map(({ to, label: name, count, end }) => (
          <li key={to} className="flex-none">
            <NavLink
              to={to}
              end={end}
              prefetch="intent"
              preventScrollReset
              className="block border-b-3 border-transparent px-3 pt-2 pb-2 text-button font-medium whitespace-nowrap text-ink-2 no-underline -outline-offset-3 hover:text-ink hover:no-underline aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary-ink"
            >
              {name}
              {count !== undefined && <span className="ml-1 text-xs font-medium text-ink-2">{count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
