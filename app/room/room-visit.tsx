import { LogOut } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Spinner } from '#app/ui/spinner.tsx'
import { DeviceFields } from './door/device-fields.tsx'
import type { Entering } from './door/door-page.tsx'
import { Preview } from './door/preview.tsx'
import type { OwnDevices } from './media/own-devices.ts'
import { RoomInside } from './room-inside.tsx'
import type { RoomPageData } from './room-words.ts'
import { useRoomSession, useRoomState } from './use-room-session.ts'

interface RoomVisitProps {
  page: RoomPageData
  entering: Entering
  devices: OwnDevices
  onDoor: () => void
}

/** One visit: on the way in, in the lobby, in the room, out again. */
export function RoomVisit({ page, entering, devices, onDoor }: RoomVisitProps) {
  const t = useText()
  const session = useRoomSession(page.workshop.id, page.me.userId, entering, devices)
  const state = useRoomState(session)

  async function leave() {
    await session?.leave()
    devices.shut('microphone')
    devices.shut('camera')
    onDoor()
  }

  if (session && state.phase === 'present') {
    return <RoomInside page={page} session={session} state={state} devices={devices} onLeave={() => void leave()} />
  }
  return (
    <div className="page flex flex-1 flex-col gap-4">
      <h1 className="text-2xl font-bold tracking-title">{page.workshop.title}</h1>
      {state.phase === 'out' && state.outCode ? (
        <Notice
          tone="warn"
          isLive
          title={t(state.view ? 'room.out.title' : 'room.out.cannotEnter')}
          actions={
            <>
              <Button onClick={onDoor}>{t('room.out.again')}</Button>
              <LinkButton to={`/workshops/${page.workshop.id}`} variant="quiet">
                {t('room.back')}
              </LinkButton>
            </>
          }
        >
          {t.failure({ code: state.outCode })}
        </Notice>
      ) : state.phase === 'waiting' && session ? (
        <>
          <Notice
            isLive
            title={t('room.lobby.title')}
            actions={
              <Button icon={LogOut} onClick={() => void leave()}>
                {t('room.lobby.leave')}
              </Button>
            }
          >
            <span className="block">{t('room.lobby.body')}</span>
            {!state.isLineUp && <span className="block font-semibold">{t('room.line.lost')}</span>}
          </Notice>
          {/* Who waits can see to their devices meanwhile. */}
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <Preview
              devices={devices}
              visit={{
                isMicrophoneOpen: state.isMicrophoneOpen,
                turn: (kind, isOn) =>
                  void (kind === 'microphone' ? session.setMicrophone(isOn) : session.setCamera(isOn)),
              }}
            />
            <DeviceFields devices={devices} />
          </div>
        </>
      ) : (
        <p role="status" className="flex items-center gap-3 text-ink-2">
          <Spinner size={20} />
          {t('room.connecting')}
        </p>
      )}
    </div>
  )
}
