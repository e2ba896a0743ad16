import { useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { ControlBar } from './bar/control-bar.tsx'
import { LeaveDialog } from './bar/leave-dialog.tsx'
import type { OwnDevices } from './media/own-devices.ts'
import { PanelFrame } from './panel/panel-frame.tsx'
import { PeoplePanel } from './panel/people-panel.tsx'
import { type SendingOut, SendOutDialog } from './panel/send-out-dialog.tsx'
import { personActs } from './person-acts.ts'
import { RoomHeader } from './room-header.tsx'
import { RoomNotices } from './room-notices.tsx'
import type { RoomSession } from './room-session.ts'
import type { RoomSessionState } from './room-session-state.ts'
import { inProtocolOrder, type RoomPageData } from './room-words.ts'
import { sceneOf } from './stage/scene.ts'
import { type LayoutName, Stage } from './stage/stage.tsx'
import { useDevicesState } from './use-own-devices.ts'

interface RoomInsideProps {
  page: RoomPageData
  session: RoomSession
  state: RoomSessionState
  devices: OwnDevices
  onLeave: () => void
}

export type PanelName = 'people'

/** The room itself: header, stage, panel, control bar. It fills the window; only lists within it scroll. */
export function RoomInside({ page, session, state, devices, onLeave }: RoomInsideProps) {
  const t = useText()
  const stage = useRef<HTMLDivElement>(null)
  const { camera } = useDevicesState(devices)
  const [layout, setLayout] = useState<LayoutName>('grid')
  const [pinnedId, setPinnedId] = useState<string | null>(null)
  const [panel, setPanel] = useState<PanelName | null>(null)
  const [sendingOut, setSendingOut] = useState<SendingOut | null>(null)
  const [isLeaving, setLeaving] = useState(false)
  const { view } = state
  if (!view) return null

  const people = inProtocolOrder(view.people, page.departments)
  const scene = sceneOf(state, people, { userId: page.me.userId, camera }, { pinnedId, loudestId: null })
  const hueOf = (departmentId: string) => page.departments.find(({ id }) => id === departmentId)?.hue ?? null
  const actsOn = (userId: string) =>
    personActs({
      t,
      session,
      view,
      scene,
      userId,
      myId: page.me.userId,
      pinnedId,
      onPin: setPinnedId,
      onSendOut: setSendingOut,
    })

  return (
    <div className="flex h-[calc(100dvh-var(--security-line,0px))] min-h-0 flex-1 flex-col md:h-[calc(100dvh-var(--statusbar))] md:flex-none">
      <RoomHeader page={page} view={view} />
      <div className="flex min-h-0 flex-1 max-md:relative">
        <div className="flex min-w-0 flex-1 flex-col gap-2 p-2 md:gap-3 md:p-3">
          <RoomNotices state={state} session={session} devices={devices} myId={page.me.userId} />
          <section
            ref={stage}
            aria-label={t('room.stage.label')}
            className="stage min-h-0 flex-1 rounded-lg bg-stage p-1.5 text-stage-ink"
          >
            <Stage
              scene={scene}
              session={session}
              layout={layout}
              pinnedId={pinnedId}
              hueOf={hueOf}
              actsOn={(actor) => actsOn(actor.person.userId)}
            />
          </section>
        </div>
        {panel === 'people' && (
          <PanelFrame
            title={t('room.people.title', { count: people.length })}
            closeLabel={t('room.people.close')}
            onClose={() => setPanel(null)}
          >
            <PeoplePanel page={page} session={session} view={view} scene={scene} actsOn={actsOn} />
          </PanelFrame>
        )}
      </div>
      <ControlBar
        page={page}
        session={session}
        state={state}
        devices={devices}
        stage={stage}
        layout={layout}
        onLayout={(next) => {
          setLayout(next)
          setPinnedId(null)
        }}
        panel={panel}
        onPanel={(next) => setPanel(panel === next ? null : next)}
        onLeave={() => setLeaving(true)}
        className={classNames('flex-none')}
      />
      {sendingOut && <SendOutDialog session={session} sendingOut={sendingOut} onClose={() => setSendingOut(null)} />}
      {isLeaving && <LeaveDialog onLeave={onLeave} onClose={() => setLeaving(false)} />}
    </div>
  )
}
