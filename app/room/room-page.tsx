import { useRouteLoaderData } from '@remix-run/react'
import { Suspense, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { IdleLock } from '#app/shell/idle-lock.tsx'
import { SecurityLine } from '#app/shell/security-sentence.tsx'
import { CONTENT_ID, SkipLink } from '#app/shell/skip-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DoorPage, type Entering } from './door/door-page.tsx'
import { RoomStatusBar } from './room-status-bar.tsx'
import { RoomVisit } from './room-visit.tsx'
import type { RoomPageData } from './room-words.ts'
import { useOwnDevices } from './use-own-devices.ts'

const NoticeDialog = lazyPart(() => import('#app/shell/notice-dialog.tsx'))

/** From the door through the lobby into the room; who comes back to the door keeps what was chosen there. */
export function RoomPage({ page }: { page: RoomPageData }) {
  const [entering, setEntering] = useState<Entering | null>(null)
  const owned = useOwnDevices()
  const isDemo = useRouteLoaderData<typeof rootLoader>('root')?.mode === 'demo'
  return (
    <>
      <SkipLink />
      {/* A phone's room is as tall as the window, whatever stands in it: its buttons never leave it. */}
      <div className="flex min-h-dvh flex-col [--tabbar:0rem] max-md:has-data-room:h-dvh">
        <SecurityLine isDemo={isDemo} />
        <main id={CONTENT_ID} tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
          {entering && owned ? (
            <RoomVisit page={page} entering={entering} devices={owned.devices} onDoor={() => setEntering(null)} />
          ) : page.isOpen ? (
            <DoorPage page={page} owned={owned} onEnter={setEntering} />
          ) : (
            <ClosedRoom page={page} />
          )}
        </main>
        <RoomStatusBar />
      </div>
      <IdleLock person={page.me} lock={page.lock} />
      {!page.me.noticeRead && (
        <Suspense>
          <NoticeDialog />
        </Suspense>
      )}
    </>
  )
}

function ClosedRoom({ page }: { page: RoomPageData }) {
  const t = useText()
  const format = useFormat()
  return (
    <div className="page grid gap-4">
      <h1 className="text-2xl font-bold tracking-title">{t('room.title')}</h1>
      <EmptyState
        title={t('room.closed.title')}
        action={<LinkButton to={`/workshops/${page.workshop.id}`}>{t('room.back')}</LinkButton>}
      >
        {t('room.closed.body', { day: format.day(page.workshop.startsAt) })}
      </EmptyState>
    </div>
  )
}
