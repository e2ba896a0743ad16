import { Link, useFetcher } from '@remix-run/react'
import { CheckCheck } from 'lucide-react'
import { type RefObject, useEffect } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { NoticeList } from '#app/notices/notice-list.tsx'
import type { loader } from '#app/routes/_shell.notices/route.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Popover } from '#app/ui/popover.tsx'

/** More than this is read on the page. */
const SHOWN = 12

export interface NoticesPanelProps {
  id: string
  unread: number
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** The latest notices under the bell. Loaded when it is first wanted: the default export is for `lazy`. */
export default function NoticesPanel({ id, unread, anchor, onClose }: NoticesPanelProps) {
  const t = useText()
  const { load, data, state } = useFetcher<typeof loader>({ key: 'notices-latest' })
  const marking = useFetcher()

  // Read anew when the number moves while the panel is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number is the reason to read
  useEffect(() => load('/notices'), [load, unread])

  return (
    <Popover
      id={id}
      isOpen
      onClose={onClose}
      anchor={anchor}
      align="end"
      label={t('notices.bell.panel')}
      className="w-105 max-w-[calc(100vw-1rem)]"
    >
      <div className="flex items-center justify-between gap-2 border-b border-line px-4 py-2">
        <h2 className="text-md font-semibold">{t('notices.title')}</h2>
        {unread > 0 && (
          <marking.Form method="post" action="/notices">
            <Button
              type="submit"
              name="act"
              value="read-all"
              size="sm"
              variant="quiet"
              icon={CheckCheck}
              busy={marking.state !== 'idle'}
            >
              {t('notices.markAllRead')}
            </Button>
          </marking.Form>
        )}
      </div>
      <div className="max-h-[min(30rem,60dvh)] overflow-y-auto p-4" aria-busy={!data}>
        {!data && (
          <p className="text-sm text-ink-2">{t(state === 'idle' ? 'notices.bell.failed' : 'notices.bell.loading')}</p>
        )}
        {data?.notices.length === 0 && (
          <EmptyState title={t('notices.emptyTitle')} isFramed={false}>
            {t('notices.emptyBody')}
          </EmptyState>
        )}
        {data && <NoticeList notices={data.notices.slice(0, SHOWN)} now={data.now} level={3} onFollow={onClose} />}
      </div>
      <div className="flex flex-wrap justify-between gap-x-4 border-t border-line px-4 py-2">
        <Link to="/notices" onClick={onClose} className="inline-flex min-h-10 items-center text-button font-medium">
          {t('notices.bell.seeAll')}
        </Link>
        <Link to="/account/notices" onClick={onClose} className="inline-flex min-h-10 items-center text-button">
          {t('notices.bell.settings')}
        </Link>
      </div>
    </Popover>
  )
}
