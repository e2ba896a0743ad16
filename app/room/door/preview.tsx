import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import type { Icon } from '#app/ui/icon.ts'
import type { OwnDevices } from '../media/own-devices.ts'
import { TrackVideo } from '../stage/track-video.tsx'
import { useDevicesState } from '../use-own-devices.ts'

interface PreviewProps {
  devices: OwnDevices | null
  /** Of a visit that waits to be let in: there the switches are its own. */
  visit?: { readonly isMicrophoneOpen: boolean; turn(kind: 'microphone' | 'camera', isOn: boolean): void }
}

/** One's own picture before anybody sees it, with the two switches. */
export function Preview({ devices, visit }: PreviewProps) {
  const t = useText()
  const { microphone, camera } = useDevicesState(devices)
  const isMicrophoneOn = visit?.isMicrophoneOpen ?? microphone !== null
  const turn = (kind: 'microphone' | 'camera', isOn: boolean) => {
    if (visit) visit.turn(kind, isOn)
    else if (isOn) void devices?.open(kind)
    else devices?.shut(kind)
  }
  return (
    <div className="stage relative aspect-16/9 max-h-[46dvh] w-full overflow-hidden rounded-lg bg-stage text-stage-ink">
      {camera ? (
        <TrackVideo track={camera} isMirrored />
      ) : (
        <p className="grid size-full place-items-center pb-12 text-button text-stage-ink-2">
          {t('room.door.cameraOff')}
        </p>
      )}
      <p className="absolute top-2.5 left-2.5 rounded-sm bg-stage/85 px-2.5 py-1 text-xs font-medium">
        {t('room.door.preview')}
      </p>
      <div className="absolute inset-x-0 bottom-3 flex justify-center gap-2.5">
        <Switch
          icon={isMicrophoneOn ? Mic : MicOff}
          isOn={isMicrophoneOn}
          label={t(isMicrophoneOn ? 'room.bar.mute' : 'room.bar.unmute')}
          onPress={() => turn('microphone', !isMicrophoneOn)}
        />
        <Switch
          icon={camera ? Video : VideoOff}
          isOn={camera !== null}
          label={t(camera ? 'room.bar.cameraOff' : 'room.bar.cameraOn')}
          onPress={() => turn('camera', camera === null)}
        />
      </div>
    </div>
  )
}

function Switch(props: { icon: Icon; isOn: boolean; label: string; onPress: () => void }) {
  const { icon: Shape, isOn, label, onPress } = props
  return (
    <button
      type="button"
      onClick={onPress}
      className={
        isOn
          ? 'flex min-h-11 items-center gap-2 rounded-md border border-stage-line bg-stage/85 px-3.5 text-sm font-semibold text-stage-ink hover:bg-stage-2'
          : 'flex min-h-11 items-center gap-2 rounded-md border border-stage-ink bg-stage-ink px-3.5 text-sm font-semibold text-stage hover:bg-stage-ink-2'
      }
    >
      <Shape size={20} aria-hidden />
      {label}
    </button>
  )
}
