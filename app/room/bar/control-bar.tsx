import { Hand, LogOut, Mic, MicOff, MonitorOff, MonitorUp, SmilePlus, Users, Video, VideoOff } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { handsOf } from '../panel/hand-list.tsx'
import type { RoomSession } from '../room-session.ts'
import type { RoomSessionState } from '../room-session-state.ts'
import type { RoomPageData } from '../room-words.ts'
import { signItems } from '../signs/sign-items.ts'
import type { LayoutName } from '../stage/stage.tsx'
import type { PictureApart } from '../stage/use-picture-apart.ts'
import { BarBadge } from './bar-badge.tsx'
import { BarButton } from './bar-button.tsx'
import { BarMenu } from './bar-menu.tsx'
import { ChatButton } from './chat-button.tsx'
import { ConductMenu } from './conduct-menu.tsx'
import { MoreMenu } from './more-menu.tsx'
import { ShareButton } from './share-button.tsx'

export type PanelName = 'people' | 'chat'

/** What may lie over the room. */
export type RoomOver = 'devices' | 'keys' | 'leave' | 'groups'

/** What the bar and the keys do beside the session's own acts. */
export interface RoomDesk {
  readonly layout: LayoutName
  readonly setLayout: (layout: LayoutName) => void
  readonly isFull: boolean
  readonly turnFullScreen: () => void
  readonly apart: PictureApart
  readonly areCaptionsOn: boolean
  readonly turnCaptions: () => void
  readonly panel: PanelName | null
  readonly togglePanel: (panel: PanelName) => void
  readonly openOver: (over: RoomOver) => void
}

export interface ControlBarProps {
  page: RoomPageData
  session: RoomSession
  state: RoomSessionState
  desk: RoomDesk
}

/** The acts of everybody, then those of who conducts; under the thumb on a phone. */
export function ControlBar(props: ControlBarProps) {
  const { page, session, state, desk } = props
  const t = useText()
  const { isMicrophoneOpen, isCameraOn, view } = state
  const isHandUp = view?.people.some(({ userId, handRaisedAt }) => userId === page.me.userId && handRaisedAt !== null)
  return (
    <div
      role="toolbar"
      aria-label={t('room.bar.label')}
      className="flex flex-none items-center justify-between gap-0.5 border-t border-line bg-surface px-1 py-1 md:px-2 md:py-2 lg:gap-2 lg:px-4"
    >
      <BarButton
        icon={isMicrophoneOpen ? Mic : MicOff}
        look={isMicrophoneOpen ? 'plain' : 'off'}
        label={t(isMicrophoneOpen ? 'room.bar.mute' : 'room.bar.unmute')}
        onClick={() => void session.setMicrophone(!isMicrophoneOpen)}
      />
      <BarButton
        icon={isCameraOn ? Video : VideoOff}
        look={isCameraOn ? 'plain' : 'off'}
        label={t(isCameraOn ? 'room.bar.cameraOff' : 'room.bar.cameraOn')}
        onClick={() => void session.setCamera(!isCameraOn)}
      />
      <BarButton
        icon={Hand}
        look={isHandUp ? 'on' : 'plain'}
        label={t(isHandUp ? 'room.bar.lowerHand' : 'room.bar.raiseHand')}
        onClick={() => void session.act({ ask: 'raise-hand', isRaised: !isHandUp })}
      />
      <span className="flex gap-0.5 max-md:hidden lg:gap-2">
        <BarMenu icon={SmilePlus} label={t('room.signs.label')} items={signItems(t, session)} />
        <ShareButton session={session} state={state} myId={page.me.userId} icons={[MonitorUp, MonitorOff]} />
      </span>
      {/* On a phone these stand with the people whom they concern. */}
      {view?.isConducting && (
        <span className="max-md:hidden">
          <ConductMenu
            session={session}
            areGroupsOpen={view.groups !== null}
            onGroups={() => desk.openOver('groups')}
          />
        </span>
      )}
      <span className="flex-1 max-md:hidden" />
      <ChatButton chat={session.chat} isOpen={desk.panel === 'chat'} onPress={() => desk.togglePanel('chat')} />
      <MoreMenu {...props} />
      <span className="max-md:hidden">
        <BarButton
          icon={Users}
          look={desk.panel === 'people' ? 'on' : 'plain'}
          aria-pressed={desk.panel === 'people'}
          label={t('room.bar.people')}
          badge={<PeopleBadge state={state} />}
          onClick={() => desk.togglePanel('people')}
        />
      </span>
      <BarButton icon={LogOut} look="danger" label={t('room.bar.leave')} onClick={() => desk.openOver('leave')} />
    </div>
  )
}

/** For who conducts: those who wait to come in and those who want to speak. */
export function PeopleBadge({ state: { view } }: { state: RoomSessionState }) {
  const t = useText()
  if (!view?.isConducting) return null
  const waiting = view.lobby.length
  const hands = handsOf(view).length
  const words = [
    waiting > 0 && t('room.bar.waiting', { count: waiting }),
    hands > 0 && t('room.bar.hands', { count: hands }),
  ]
  return <BarBadge count={waiting + hands} words={words.filter(Boolean).join(', ')} />
}
