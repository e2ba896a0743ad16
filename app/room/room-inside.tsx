import { Suspense, useEffect, useRef, useState } from 'react'
import { useUploads } from '#app/files/use-uploads.ts'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import { Drawer } from '#app/ui/drawer.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import { Announcements } from './announcements.tsx'
import { ControlBar, type PanelName, type RoomDesk, type RoomOver } from './bar/control-bar.tsx'
import { LeaveDialog } from './bar/leave-dialog.tsx'
import { CaptionLines } from './captions/caption-lines.tsx'
import { DeviceFields } from './door/device-fields.tsx'
import { areKeysOn, rememberKeys } from './keys/key-choice.ts'
import { usePushToTalk } from './keys/use-push-to-talk.ts'
import { useRoomKeys } from './keys/use-room-keys.ts'
import type { OwnDevices } from './media/own-devices.ts'
import { PanelFrame } from './panel/panel-frame.tsx'
import { PeoplePanel } from './panel/people-panel.tsx'
import { type SendingOut, SendOutDialog } from './panel/send-out-dialog.tsx'
import { personActs } from './person-acts.ts'
import { RoomHeader } from './room-header.tsx'
import { RoomNotices } from './room-notices.tsx'
import type { RoomSession } from './room-session.ts'
import { mayOpenMicrophone, type RoomSessionState } from './room-session-state.ts'
import { inProtocolOrder, type RoomPageData } from './room-words.ts'
import { sceneOf } from './stage/scene.ts'
import { type LayoutName, Stage } from './stage/stage.tsx'
import { useFullScreen } from './stage/use-full-screen.ts'
import { usePictureApart } from './stage/use-picture-apart.ts'
import { useDevicesState } from './use-own-devices.ts'

const CaptionWriter = lazyPart(() => import('./captions/caption-writer.tsx'))
const ChatPanel = lazyPart(() => import('./chat/chat-panel.tsx'))
const GroupsBand = lazyPart(() => import('./groups/groups-band.tsx'))
const OpenGroupsDialog = lazyPart(() => import('./groups/open-groups-dialog.tsx'))
const KeysDialog = lazyPart(() => import('./keys/keys-dialog.tsx'))

interface RoomInsideProps {
  page: RoomPageData
  session: RoomSession
  state: RoomSessionState
  devices: OwnDevices
  onLeave: () => void
}

/** The room itself: header, stage, panel, control bar. It fills the window; only lists within it scroll. */
export function RoomInside({ page, session, state, devices, onLeave }: RoomInsideProps) {
  const t = useText()
  const myId = page.me.userId
  const stage = useRef<HTMLDivElement>(null)
  const { camera } = useDevicesState(devices)
  const uploads = useUploads('rooms', { isShown: true })
  const [layout, setLayout] = useState<LayoutName>('grid')
  const [pinnedId, setPinnedId] = useState<string | null>(null)
  const [panel, setPanel] = useState<PanelName | null>(null)
  const [sendingOut, setSendingOut] = useState<SendingOut | null>(null)
  const [over, setOver] = useState<RoomOver | null>(null)
  const [isFull, turnFullScreen] = useFullScreen(stage)
  const [areCaptionsOn, setCaptionsOn] = useState(true)
  const [isByKeys, setByKeys] = useState(areKeysOn)
  const { view } = state
  // What is written must open also while the server is away.
  useEffect(() => ChatPanel.preload(), [])
  const people = view ? inProtocolOrder(view.people, page.departments) : []
  const me = view?.people.find(({ userId }) => userId === myId)
  const chosen = { pinnedId, loudestId: state.loudestId }
  const everybody = sceneOf(state, people, { userId: myId, camera }, chosen)
  // While the room is divided only those of one's own group are seen and heard.
  const here = people.filter(({ groupId }) => groupId === (me?.groupId ?? null))
  const scene = sceneOf(state, here, { userId: myId, camera }, chosen)
  const apart = usePictureApart(session, scene)

  const desk: RoomDesk = {
    layout,
    setLayout(next) {
      setLayout(next)
      setPinnedId(null)
    },
    isFull,
    turnFullScreen,
    apart,
    areCaptionsOn,
    turnCaptions: () => setCaptionsOn(!areCaptionsOn),
    panel,
    togglePanel: (next) => setPanel(panel === next ? null : next),
    openOver: setOver,
  }
  useRoomKeys(isByKeys, {
    microphone: () => void session.setMicrophone(!state.isMicrophoneOpen),
    camera: () => void session.setCamera(!state.isCameraOn),
    hand: () => void session.act({ ask: 'raise-hand', isRaised: me?.handRaisedAt === null }),
    chat: () => desk.togglePanel('chat'),
    people: () => desk.togglePanel('people'),
    layout: () => desk.setLayout(layout === 'grid' ? 'speaker' : 'grid'),
    fullScreen: turnFullScreen,
    help: () => setOver('keys'),
  })
  const isTalking = usePushToTalk(isByKeys, session, mayOpenMicrophone(view, myId))
  if (!view) return null

  const hueOf = (departmentId: string) => page.departments.find(({ id }) => id === departmentId)?.hue ?? null
  const actsOn = (userId: string) =>
    personActs({
      t,
      session,
      view,
      scene: everybody,
      userId,
      myId,
      pinnedId,
      onPin: setPinnedId,
      onSendOut: setSendingOut,
    })

  return (
    <div data-room className="flex min-h-0 flex-1 flex-col md:h-[calc(100dvh-var(--statusbar))] md:flex-none">
      <RoomHeader page={page} view={view} />
      <Announcements session={session} state={state} view={view} myId={myId} />
      {/* Above the panels: on a phone they lie over everything below, and the time goes on. */}
      {view.groups && (
        <div className="grid max-h-[45dvh] flex-none gap-2 overflow-y-auto px-2 pt-2 md:px-3 md:pt-3">
          <Suspense>
            <GroupsBand
              session={session}
              view={view}
              groups={view.groups}
              myId={myId}
              clockOffsetMs={state.clockOffsetMs}
            />
          </Suspense>
        </div>
      )}
      <div className="flex min-h-0 flex-1 max-md:relative">
        <div className="flex min-w-0 flex-1 flex-col gap-2 overflow-y-auto p-2 md:gap-3 md:p-3">
          <RoomNotices
            state={state}
            session={session}
            devices={devices}
            myId={myId}
            isTalking={isTalking}
            onDevices={() => setOver('devices')}
          />
          <section
            ref={stage}
            aria-label={t('room.stage.label')}
            className="stage min-h-40 flex-1 rounded-lg bg-stage p-1.5 text-stage-ink"
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
          {areCaptionsOn && <CaptionLines captions={state.captions} />}
          {view.captionerId === myId && (
            <Suspense>
              <CaptionWriter session={session} />
            </Suspense>
          )}
        </div>
        {panel === 'people' && (
          <PanelFrame
            title={t('room.people.title', { count: people.length })}
            closeLabel={t('room.people.close')}
            onClose={() => setPanel(null)}
          >
            <PeoplePanel page={page} session={session} view={view} scene={everybody} actsOn={actsOn} />
          </PanelFrame>
        )}
        {panel === 'chat' && (
          <PanelFrame title={t('room.chat.title')} closeLabel={t('room.chat.close')} onClose={() => setPanel(null)}>
            <Suspense fallback={<Skeleton className="p-4" />}>
              <ChatPanel
                session={session}
                workshopId={page.workshop.id}
                myId={myId}
                isConducting={view.isConducting}
                uploads={uploads}
                mayStartTopic={page.mayStartTopic}
              />
            </Suspense>
          </PanelFrame>
        )}
      </div>
      <ControlBar page={page} session={session} state={state} desk={desk} />
      {sendingOut && <SendOutDialog session={session} sendingOut={sendingOut} onClose={() => setSendingOut(null)} />}
      {over === 'leave' && <LeaveDialog onLeave={onLeave} onClose={() => setOver(null)} />}
      <Drawer isOpen={over === 'devices'} onClose={() => setOver(null)} title={t('room.bar.devices')}>
        <DeviceFields devices={devices} isFramed={false} />
      </Drawer>
      {over === 'groups' && (
        <Suspense>
          <OpenGroupsDialog session={session} onClose={() => setOver(null)} />
        </Suspense>
      )}
      {over === 'keys' && (
        <Suspense>
          <KeysDialog
            isOn={isByKeys}
            onTurn={(isOn) => {
              rememberKeys(isOn)
              setByKeys(isOn)
            }}
            onClose={() => setOver(null)}
          />
        </Suspense>
      )}
    </div>
  )
}
