import { LogOut, Mic, MicOff, MonitorOff, MonitorUp, Users, Video, VideoOff } from 'lucide-react'
import type { RefObject } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { OwnDevices } from '../media/own-devices.ts'
import type { PanelName } from '../room-inside.tsx'
import type { RoomSession } from '../room-session.ts'
import type { RoomSessionState } from '../room-session-state.ts'
import type { RoomPageData } from '../room-words.ts'
import type { LayoutName } from '../stage/stage.tsx'
import { BarButton } from './bar-button.tsx'
import { ConductMenu } from './conduct-menu.tsx'
import { MoreMenu } from './more-menu.tsx'
import { ShareButton } from './share-button.tsx'

export interface ControlBarProps {
  page: RoomPageData
  session: RoomSession
  state: RoomSessionState
  devices: OwnDevices
  stage: RefObject<HTMLElement | null>
  layout: LayoutName
  onLayout: (layout: LayoutName) => void
  panel: PanelName | null
  onPanel: (panel: PanelName) => void
  onLeave: () => void
  className?: string
}

/** The acts of everybody, then those of who conducts; under the thumb on a phone. */
export function ControlBar(props: ControlBarProps) {
  const { session, state, panel, onPanel, onLeave, className } = props
  const t = useText()
  const { isMicrophoneOpen, isCameraOn, view } = state
  const waiting = view?.lobby.length ?? 0
  return (
    <div
      role="toolbar"
      aria-label={t('room.bar.label')}
      className={classNames(
        'flex items-center justify-between gap-0.5 border-t border-line bg-surface px-1 py-1 md:gap-2 md:px-4 md:py-2',
        className,
      )}
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
      <span className="max-sm:hidden">
        <ShareButton session={session} state={state} myId={props.page.me.userId} icons={[MonitorUp, MonitorOff]} />
      </span>
      {/* On a phone these stand with the people whom they concern. */}
      {view?.isConducting && (
        <span className="max-md:hidden">
          <ConductMenu session={session} />
        </span>
      )}
      <span className="flex-1 max-md:hidden" />
      <MoreMenu {...props} />
      <BarButton
        icon={Users}
        look={panel === 'people' ? 'on' : 'plain'}
        aria-pressed={panel === 'people'}
        label={t('room.bar.people')}
        badge={
          waiting > 0 && (
            <span className="absolute top-0 right-1 grid h-5 min-w-5 place-items-center rounded-full bg-seal px-1 text-xs font-semibold text-on-seal">
              <span aria-hidden>{waiting}</span>
              <span className="sr-only">{t('room.bar.waiting', { count: waiting })}</span>
            </span>
          )
        }
        onClick={() => onPanel('people')}
      />
      <BarButton icon={LogOut} look="danger" label={t('room.bar.leave')} onClick={onLeave} />
    </div>
  )
}
