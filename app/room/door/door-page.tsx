import { Headphones, LogIn } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ActionBar } from '#app/ui/action-bar.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { SeatInput } from '#server/rooms/contract.ts'
import type { OwnDevices } from '../media/own-devices.ts'
import type { PictureMode } from '../media/shown-sizes.ts'
import { NotRecorded } from '../room-status-bar.tsx'
import type { RoomPageData } from '../room-words.ts'
import { useDevicesState } from '../use-own-devices.ts'
import { DeviceFields } from './device-fields.tsx'
import { LineCard } from './line-card.tsx'
import { Preview } from './preview.tsx'
import { firstSeat, SeatCard } from './seat-card.tsx'
import { useOpenAtDoor } from './use-open-at-door.ts'

/** What was chosen at the door. */
export interface Entering {
  readonly seat: SeatInput
  readonly start: {
    readonly isMicrophoneOpen: boolean
    readonly isCameraOn: boolean
    readonly pictureMode: PictureMode
  }
}

interface DoorPageProps {
  page: RoomPageData
  owned: { readonly devices: OwnDevices } | null
  onEnter: (entering: Entering) => void
}

/** Before the room: devices are seen and heard, the line is measured, one says as whom one sits there. */
export function DoorPage({ page, owned, onEnter }: DoorPageProps) {
  const t = useText()
  const devices = owned?.devices ?? null
  const { microphone, camera, faults } = useDevicesState(devices)
  const [seat, setSeat] = useState<SeatInput>(() => firstSeat(page.points))
  const isAsking = useOpenAtDoor(devices)
  const hasFaults = Object.keys(faults).length > 0

  function listenOnly() {
    devices?.shut('microphone')
    devices?.shut('camera')
    onEnter({ seat, start: { isMicrophoneOpen: false, isCameraOn: false, pictureMode: 'listening' } })
  }

  return (
    <>
      <div className="page flex-1">
        <Breadcrumb
          crumbs={[
            { label: t('workshops.title'), to: '/workshops' },
            { label: page.workshop.title, to: `/workshops/${page.workshop.id}` },
          ]}
        />
        <h1 className="pt-1 pb-3 text-2xl font-bold tracking-title">{t('room.door.title')}</h1>
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,11fr)_minmax(0,6fr)]">
          <div className="grid min-w-0 gap-4">
            <Preview devices={devices} />
            {isAsking && <Notice>{t('room.door.asks')}</Notice>}
            <DeviceFields devices={devices} />
          </div>
          <div className="grid min-w-0 gap-4">
            <SeatCard points={page.points} seat={seat} onChange={setSeat} />
            <LineCard workshopId={page.workshop.id} />
          </div>
        </div>
      </div>
      <ActionBar
        actions={
          <>
            <Button size="lg" icon={Headphones} onClick={listenOnly}>
              {t('room.door.listenOnly')}
            </Button>
            <Button
              size="lg"
              variant="primary"
              icon={LogIn}
              onClick={() =>
                onEnter({
                  seat,
                  start: { isMicrophoneOpen: microphone !== null, isCameraOn: camera !== null, pictureMode: 'all' },
                })
              }
            >
              {t('room.door.enter')}
            </Button>
          </>
        }
      >
        <p className="text-button font-semibold text-ink">
          {t(hasFaults ? 'room.door.withFaults' : 'room.door.ready')}
        </p>
        <p className="flex flex-wrap gap-x-3">
          <span>{t(hasFaults ? 'room.door.withFaultsBody' : 'room.door.readyBody')}</span>
          <span className="md:hidden">
            <NotRecorded />
          </span>
        </p>
      </ActionBar>
    </>
  )
}
