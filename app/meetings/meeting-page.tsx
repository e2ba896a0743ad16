import { useRouteLoaderData } from '@remix-run/react'
import { Suspense, useRef, useState } from 'react'
import { lazyPart } from '#app/live/keep-loading.ts'
import { NotRecorded } from '#app/room/room-status-bar.tsx'
import type { loader as rootLoader } from '#app/root.tsx'
import { IdleLock } from '#app/shell/idle-lock.tsx'
import { SecurityLine } from '#app/shell/security-sentence.tsx'
import { CONTENT_ID, SkipLink } from '#app/shell/skip-link.tsx'
import { LineState, StatusBar } from '#app/shell/status-bar.tsx'
import { AgendaColumn } from './agenda/agenda-column.tsx'
import { AttendanceDrawer } from './attendance/attendance-drawer.tsx'
import { ControlBar } from './bar/control-bar.tsx'
import { ClosedNotice, NotYet, PhaseNotice } from './bar/phase-notice.tsx'
import { BesideItem } from './beside/beside-item.tsx'
import { clauseOnScreen } from './beside/clause-on-screen.ts'
import { PeekNotice } from './beside/peek-notice.tsx'
import { useBeside } from './beside/use-beside.ts'
import { FloorStrip } from './floor/floor-strip.tsx'
import { CurrentItem } from './item/current-item.tsx'
import { MeetingHeader } from './meeting-header.tsx'
import { MeetingNews } from './meeting-news.tsx'
import { MeetingPart, type PartName, PartSwitch, type SideName, SideSwitch } from './meeting-parts.tsx'
import type { MeetingPageData } from './meeting-words.ts'
import { SpeakingColumn } from './queue/speaking-column.tsx'
import { RehearsalNotice } from './rehearsal/rehearsal-notice.tsx'
import { CaptionStrip } from './talk/caption-strip.tsx'
import { TalkPart } from './talk/talk-part.tsx'
import { useTextVisit } from './talk/use-text-visit.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { ServerNow, useMeetingBoard, useSteadyServerNow } from './use-meeting.ts'
import { MeetingId } from './use-meeting-act.ts'
import { VoteList } from './votes/vote-list.tsx'

const NoticeDialog = lazyPart(() => import('#app/shell/notice-dialog.tsx'))

/** The live meeting as a text seat: agenda, what is on now, who speaks and who waits, and the acts under it. */
export function MeetingPage({ page }: { page: MeetingPageData }) {
  const { board, view } = useMeetingBoard(page.view)
  const serverNow = useSteadyServerNow(board.clock, page.view.now)
  const isDemo = useRouteLoaderData<typeof rootLoader>('root')?.mode === 'demo'
  const [part, setPart] = useState<PartName>('now')
  const [isRollOpen, setRollOpen] = useState(false)
  const isThere = view.phase !== 'not-yet'
  // Who looks at another item follows again by a press; the meeting itself is never followed less.
  const [peekedId, setPeekedId] = useState<string | null>(null)
  const peeked = view.items.find(({ id }) => id === peekedId && id !== view.itemId) ?? null
  const beside = useBeside(page.workshop.id, peeked?.id ?? view.itemId, view.clause)
  const clause = clauseOnScreen(view, beside)
  const hasTalk = page.hasRoom && view.phase !== 'closed'
  const [side, setSide] = useState<SideName>('queue')
  const isTalking = hasTalk && side === 'talk'
  const talk = useTextVisit(page.workshop.id, page.me.userId)
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main)
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
          <main ref={main} id={CONTENT_ID} tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
            <MeetingNews view={view} />
            <CaptionStrip talk={talk} />
            {isThere ? (
              <>
                <div className="lg:hidden">
                  <FloorStrip view={view} />
                  <PartSwitch view={view} hasTalk={hasTalk} part={part} onPart={setPart} />
                </div>
                <div className="grid min-h-0 flex-1 lg:grid-cols-[17rem_minmax(0,1fr)_21.5rem]">
                  <MeetingPart isChosen={part === 'agenda'} className="lg:border-r lg:border-line lg:bg-surface">
                    <AgendaColumn view={view} peekedId={peeked?.id ?? null} onPeek={peek} />
                  </MeetingPart>
                  <MeetingPart isChosen={part === 'now'} className="lg:order-none">
                    <div className="grid gap-3 p-3 md:gap-4 md:p-4">
                      {page.rehearsal.isOn && <RehearsalNotice view={view} me={page.me} />}
                      <PhaseNotice view={view} />
                      <ClosedNotice view={view} />
                      {peeked && <PeekNotice item={peeked} onFollow={() => setPeekedId(null)} />}
                      {!peeked && <CurrentItem view={view} />}
                      {!peeked && <VoteList view={view} clause={clause} />}
                      <BesideItem view={view} beside={beside} isPeeking={peeked !== null} />
                    </div>
                  </MeetingPart>
                  <div className="flex min-h-0 min-w-0 flex-col lg:border-l lg:border-line lg:bg-surface">
                    {hasTalk && <SideSwitch side={side} onSide={setSide} />}
                    <MeetingPart isChosen={part === 'queue'} isOnDesk={!isTalking} className="lg:flex-1">
                      <SpeakingColumn view={view} me={page.me} />
                    </MeetingPart>
                    {hasTalk && (
                      <MeetingPart isChosen={part === 'talk'} isOnDesk={isTalking} className="lg:flex-1">
                        {/* Who reads along still sees who speaks, and the clock. */}
                        <div className="max-lg:hidden">
                          <FloorStrip view={view} />
                        </div>
                        <TalkPart talk={talk} workshopId={page.workshop.id} myId={page.me.userId} />
                      </MeetingPart>
                    )}
                  </div>
                </div>
              </>
            ) : (
              <NotYet page={page} />
            )}
            {isThere && (
              <ControlBar
                {...{ view, clause }}
                me={page.me}
                rehearsal={page.rehearsal}
                onAttendance={() => setRollOpen(true)}
              />
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
