import { Volume2 } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import type { OwnDevices } from '../media/own-devices.ts'
import { playTestSound } from '../media/sound-level.ts'
import { useLevelBars } from '../use-level.ts'
import { useDevicesState } from '../use-own-devices.ts'

const BARS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const KINDS = ['microphone', 'speaker', 'camera'] as const

/** Which microphone, speaker and camera; at the door and in the room. Each choice holds at once. */
export function DeviceFields({ devices, isFramed = true }: { devices: OwnDevices | null; isFramed?: boolean }) {
  const t = useText()
  const { offered, choices, faults, microphone, camera } = useDevicesState(devices)
  const faultOf = (kind: 'microphone' | 'camera') => {
    const fault = faults[kind]
    return fault && t(`room.door.faults.${fault}.${kind}`)
  }
  const settings = camera?.getSettings()
  const fields = (
    <div className="grid gap-4">
      {[faultOf('microphone'), faultOf('camera')].map(
        (words) =>
          words && (
            <Notice key={words} tone="warn" isLive>
              {words}
            </Notice>
          ),
      )}
      <div className={classNames('grid gap-x-4 gap-y-3', isFramed && 'md:grid-cols-3')}>
        {KINDS.map((kind) => (
          <div key={kind} className="grid min-w-0 content-start gap-2">
            <Select
              label={t(`room.door.${kind}`)}
              value={offered[kind].some(({ id }) => id === choices[kind]) ? choices[kind] : ''}
              emptyLabel={t('room.door.systemChoice')}
              options={offered[kind].map(({ id, label }, index) => ({
                value: id,
                label: label || t('room.door.unnamed', { number: index + 1 }),
              }))}
              onChange={(event) => void devices?.choose(kind, event.target.value)}
            />
            {kind === 'microphone' && <Level track={microphone} />}
            {kind === 'speaker' && (
              <span className="-ml-2.5">
                <Button size="sm" variant="quiet" icon={Volume2} onClick={() => void playTestSound(choices.speaker)}>
                  {t('room.door.testSound')}
                </Button>
              </span>
            )}
            {kind === 'camera' && settings?.width && (
              <p className="text-sm text-ink-2">
                {settings.width} × {settings.height}
              </p>
            )}
          </div>
        ))}
      </div>
    </div>
  )
  return isFramed ? <Card>{fields}</Card> : fields
}

function Level({ track }: { track: MediaStreamTrack | null }) {
  const t = useText()
  const bars = useLevelBars(track)
  const words = track ? (bars > 2 ? 'room.door.heard' : 'room.door.silent') : 'room.door.microphoneOff'
  return (
    <div className="flex min-h-8 items-center gap-2.5">
      {/* biome-ignore lint/a11y/useSemanticElements: the bars of a <meter> cannot be drawn alike in all browsers */}
      <span
        role="meter"
        aria-label={t('room.door.level')}
        aria-valuenow={bars}
        aria-valuemin={0}
        aria-valuemax={10}
        className="flex flex-1 gap-0.5"
      >
        {BARS.map((bar) => (
          <span
            key={bar}
            className={classNames('h-2 max-w-4 flex-1 rounded-[2px]', bar <= bars ? 'bg-ok' : 'bg-surface-sunken')}
          />
        ))}
      </span>
      <span className="text-sm whitespace-nowrap text-ink-2">{t(words)}</span>
    </div>
  )
}
