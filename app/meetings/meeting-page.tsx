import { useRouteLoaderData } from '@remix-run/react'
import { Suspense, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import { NotRecorded } from '#app/room/room-status-bar.tsx'
import type { loader as rootLoader } from '#app/root.tsx'
import { IdleLock } from '#app/shell/idle-lock.tsx'
import { SecurityLine } from '#app/shell/security-sentence.tsx'
import { CONTENT_ID, SkipLink } from '#app/shell/skip-link.tsx'
import { LineState, StatusBar } from '#app/shell/status-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AgendaColumn } from './agenda/agenda-column.tsx'
import { AttendanceDrawer } from './attendance/attendance-drawer.tsx'
import { ControlBar } from './bar/control-bar.tsx'
import { ClosedNotice, NotYet, PhaseNotice } from './bar/phase-notice.tsx'
import { BesideItem } from './beside/beside-item.tsx'
import { PeekNotice } from './beside/peek-notice.tsx'
import { FloorStrip } from './floor/floor-strip.tsx'
import { CurrentItem } from './item/current-item.tsx'
import { MeetingHeader } from './meeting-header.tsx'
import { MeetingNews } from './meeting-news.tsx'
import { MeetingPart, type PartName, PartSwitch } from './meeting-parts.tsx'
import type { MeetingPageData } from './meeting-words.ts'
import { SpeakingColumn } from './queue/speaking-column.tsx'
import { ServerNow, useMeetingBoard, useSteadyServerNow } from './use-meeting.ts'
import { MeetingId } from './use-meeting-act.ts'
import { VoteList } from './votes/vote-list.tsx'

const NoticeDialog = lazyPart(() => import('#app/shell/notice-dialog.tsx'))

/** The live meeting as a text seat: agenda, what is on now, who speaks and who waits, and the acts under it. */
export function MeetingPage({ page }: { page: MeetingPageData }) {
  const t = useText()
  const { board, view } = useMeetingBoard(page.view)
  const serverNow = useSteadyServerNow(board.clock, page.view.now)
  const isDemo = useRouteLoaderData<typeof rootLoader>('root')?.mode === 'demo'
  const [part, setPart] = useState<PartName>('now')
  const [isRollOpen, setRollOpen] = useState(false)
  const isThere = view.phase !== 'not-yet'
  // Who looks at another item follows again by a press; the meeting itself is never followed less.
  const [peekedId, setPeekedId] = useState<string | null>(null)
  const peeked = view.items.find(({ id }) => id === peekedId && id !== view.itemId) ?? null
  function peek(itemId: string) {
    setPeekedId(itemId)
    setPart('now')
  }
  return (
    <ServerNow.Provider value={serverNow}>
      <MeetingId.Provider value={page.workshop.id}>
        <SkipLink />
        <div className="flex min-h-dvh flex-col [--tabbar:0rem] lg:h-dvh">
          <SecurityLine isDemo={isDemo} />
          <MeetingHeader page={page} view={view} />
          <main id={CONTENT_ID} tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
            <MeetingNews view={view} />
            {isThere ? (
              <>
                <div className="lg:hidden">
                  <FloorStrip view={view} />
                  <PartSwitch view={view} part={part} onPart={setPart} />
                </div>
                <div className="grid min-h-0 flex-1 lg:grid-cols-[17rem_minmax(0,1fr)_21.5rem]">
                  <MeetingPart isChosen={part === 'agenda'} className="lg:border-r lg:border-line lg:bg-surface">
                    <AgendaColumn view={view} peekedId={peeked?.id ?? null} onPeek={peek} />
                  </MeetingPart>
                  <MeetingPart isChosen={part === 'now'} className="lg:order-none">
                    <div className="grid gap-3 p-3 md:gap-4 md:p-4">
                      {page.rehearsal.isOn && <Notice tone="warn">{t('meeting.rehearsal.on')}</Notice>}
                      <PhaseNotice view={view} />
                      <ClosedNotice view={view} />
                      {peeked && <PeekNotice item={peeked} onFollow={() => setPeekedId(null)} />}
                      {!peeked && <CurrentItem view={view} />}
                      {!peeked && <VoteList view={view} />}
                      <BesideItem view={view} itemId={peeked?.id ?? view.itemId} isPeeking={peeked !== null} />
                    </div>
                  </MeetingPart>
                  <MeetingPart isChosen={part === 'queue'} className="lg:border-l lg:border-line lg:bg-surface">
                    <SpeakingColumn view={view} me={page.me} />
                  </MeetingPart>
                </div>
              </>
            ) : (
              <NotYet page={page} />
            )}
            {isThere && (
              <ControlBar view={view} me={page.me} rehearsal={page.rehearsal} onAttendance={() => setRollOpen(true)} />
            )}
          </main>
          <StatusBar
            end={
              <>
                <NotRecorded />
                <LineState serverNow={page.view.now} />
              </>
            }
          />
        </div>
        <AttendanceDrawer view={view} isOpen={isRollOpen} onClose={() => setRollOpen(false)} />
        <IdleLock person={page.me} lock={page.lock} />
        {!page.me.noticeRead && (
          <Suspense>
            <NoticeDialog />
          </Suspense>
        )}
      </MeetingId.Provider>
    </ServerNow.Provider>
  )
}
