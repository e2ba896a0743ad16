import { useLocation } from '@remix-run/react'
import { Bell } from 'lucide-react'
import { Suspense, useEffect, useId, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'

const NoticesPanel = lazyPart(() => import('./notices-panel.tsx'))

/** How many notices are unread, told politely when more come; behind it the latest of them. */
export function NoticesBell({ unread }: { unread: number }) {
  const t = useText()
  const panelId = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  useReadWhatIsOpened(unread)
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={t('notices.bell.label', { count: unread })}
        className="relative grid size-11 place-items-center rounded-md text-ink-2 hover:bg-surface-hover"
        onPointerEnter={NoticesPanel.preload}
        onFocus={NoticesPanel.preload}
        onClick={() => setOpen(!isOpen)}
      >
        <Bell size={20} aria-hidden />
        {unread > 0 && (
          <span
            aria-hidden
            className="absolute top-1 left-[calc(50%+0.125rem)] h-[1.125rem] min-w-[1.125rem] rounded-full bg-primary px-[5px] text-center text-[0.75rem]/[1.125rem] font-semibold text-on-primary"
          >
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <Arrivals unread={unread} />
      {isOpen && (
        <Suspense>
          <NoticesPanel id={panelId} unread={unread} anchor={anchor} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Said only when the number grows while the page is open. */
function Arrivals({ unread }: { unread: number }) {
  const t = useText()
  const before = useRef(unread)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (unread > before.current) setWords(t('notices.bell.arrived', { count: unread }))
    before.current = unread
  }, [unread, t])
  return (
    <span role="status" className="sr-only">
      {words}
    </span>
  )
}

/**
 * However one comes to what a notice is about, from the bell, a mail or the rail, it is read. Sent beside the router:
 * a fetcher's action would make every page read its data anew; what was read moves the bell by itself.
 */
function useReadWhatIsOpened(unread: number): void {
  const { pathname } = useLocation()
  const has = useRef(unread)
  has.current = unread
  useEffect(() => {
    if (has.current === 0 || pathname === '/' || pathname === '/notices') return
    const body = new URLSearchParams({ act: 'opened', path: pathname })
    // Without a line it stays unread, and is read the next time.
    fetch('/notices.data', { method: 'POST', body }).catch(() => undefined)
  }, [pathname])
}
