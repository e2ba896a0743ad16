import { Mic, MicOff, Settings2 } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { OwnDevices } from './media/own-devices.ts'
import type { RoomSession } from './room-session.ts'
import { mayOpenMicrophone, type RoomSessionState } from './room-session-state.ts'
import { useDevicesState } from './use-own-devices.ts'
import { useSilentMicrophone } from './use-silent-microphone.ts'
import { useSpeaksWhileMuted } from './use-speaks-while-muted.ts'

interface RoomNoticesProps {
  state: RoomSessionState
  session: RoomSession
  devices: OwnDevices
  myId: string
  /** The space bar is held. */
  isTalking: boolean
  onDevices: () => void
}

/** What one should know now, the gravest first; at most two at once, so that the picture keeps its place. */
export function RoomNotices(props: RoomNoticesProps) {
  const { state } = props
  const notices = [
    lineNotice(state) ?? <WeakLine key="weak" state={state} session={props.session} />,
    <OwnNotice key="own" {...props} />,
  ].filter(Boolean)
  return <div className="grid gap-2 empty:hidden">{notices}</div>
}

function lineNotice(state: RoomSessionState) {
  if (!state.isLineUp) return <Told key="line" name="line" />
  if (state.media !== 'on') return <Told key="media" name={state.media} />
  return state.link === 'lost' ? <Told key="lost" name="lost" /> : null
}

/** What the weak line costs, and the choice that spares it. */
function WeakLine({ state, session }: Pick<RoomNoticesProps, 'state' | 'session'>) {
  const t = useText()
  const { isReduced, isSoundAlone, reason, isByTcp } = state.ownLine
  const [isTcpRead, setTcpRead] = useState(false)
  // A smaller picture to the others stands beside the name; it hinders nobody here.
  const words = isSoundAlone ? 'soundAlone' : isReduced ? 'reduced' : reason === 'bandwidth' ? null : reason
  if (state.link !== 'ready') return null
  if (!words) {
    if (!isByTcp || isTcpRead) return null
    return (
      <Notice
        isLive
        actions={
          <Button size="sm" onClick={() => setTcpRead(true)}>
            {t('room.quality.read')}
          </Button>
        }
      >
        {t('room.quality.tcp')}
      </Notice>
    )
  }
  return (
    <Notice
      tone="warn"
      isLive
      actions={
        state.pictureMode !== 'listening' && (
          <Button size="sm" onClick={() => session.setPictureMode('listening')}>
            {t('room.layout.listening')}
          </Button>
        )
      }
    >
      {t(`room.quality.${words}`)} {isByTcp && t('room.quality.tcp')}
    </Notice>
  )
}

function Told({ name }: { name: 'line' | 'lost' | 'preparing' | 'off' }) {
  const t = useText()
  return (
    <Notice tone={name === 'preparing' ? 'info' : 'warn'} isLive title={t(`room.media.${name}Title`)}>
      {t(`room.media.${name}`)}
    </Notice>
  )
}

function OwnNotice({ state, session, devices, myId, isTalking, onDevices }: RoomNoticesProps) {
  const t = useText()
  const { faults, microphone } = useDevicesState(devices)
  const speaks = useSpeaksWhileMuted(microphone, state.isMicrophoneOpen)
  const isSilent = useSilentMicrophone(microphone, state.isMicrophoneOpen)
  const me = state.view?.people.find(({ userId }) => userId === myId)
  const mayOpen = mayOpenMicrophone(state.view, myId)
  const unmute = (
    <Button size="sm" icon={Mic} onClick={() => void session.setMicrophone(true)}>
      {t('room.bar.unmute')}
    </Button>
  )
  if (state.refusal) {
    return (
      <Notice tone="warn" isLive>
        {t.failure({ code: state.refusal })}
      </Notice>
    )
  }
  if (isTalking) return <Notice tone="ok">{t('room.keys.talking')}</Notice>
  if (state.view?.floorId === myId && !state.isMicrophoneOpen) {
    return (
      <Notice tone="ok" isLive title={t('room.muted.invited')} actions={unmute}>
        {t('room.muted.mayOpen')}
      </Notice>
    )
  }
  if (state.isOpenByCall) {
    return (
      <Notice
        tone="ok"
        isLive
        title={t('room.muted.invited')}
        actions={
          <Button size="sm" icon={MicOff} onClick={() => void session.setMicrophone(false)}>
            {t('room.bar.mute')}
          </Button>
        }
      >
        {t('room.muted.openByCall')}
      </Notice>
    )
  }
  if (me?.isMuted) {
    return (
      <Notice isLive title={t('room.muted.byChair')} actions={mayOpen && unmute}>
        {t(mayOpen ? 'room.muted.mayOpen' : 'room.muted.mayNotOpen')}
      </Notice>
    )
  }
  if (speaks) {
    return (
      <Notice tone="warn" isLive>
        {t('room.muted.speaking')}
      </Notice>
    )
  }
  if (isSilent) {
    return (
      <Notice
        tone="warn"
        isLive
        actions={
          <Button size="sm" icon={Settings2} onClick={onDevices}>
            {t('room.bar.devices')}
          </Button>
        }
      >
        {t('room.muted.silent')}
      </Notice>
    )
  }
  const fault = (['microphone', 'camera'] as const).find((kind) => faults[kind])
  if (!fault || !faults[fault]) return null
  return (
    <Notice tone="warn" isLive>
      {t(`room.door.faults.${faults[fault]}.${fault}`)}
    </Notice>
  )
}
