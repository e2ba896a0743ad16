import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Kbd } from '#app/ui/kbd.tsx'
import { ROOM_KEYS, type RoomKeyAct } from './use-room-keys.ts'

interface KeysDialogProps {
  isOn: boolean
  onTurn: (isOn: boolean) => void
  onClose: () => void
}

/** All keys of the room, and the switch for those who want none. */
export default function KeysDialog({ isOn, onTurn, onClose }: KeysDialogProps) {
  const t = useText()
  const acts = Object.entries(ROOM_KEYS) as [RoomKeyAct, string][] // of an object with these keys
  return (
    <Dialog isOpen onClose={onClose} title={t('room.keys.title')}>
      <dl className="grid gap-x-5 sm:grid-cols-2">
        <Row keys={t('room.keys.space')}>{t('room.keys.talk')}</Row>
        {acts.map(([act, key]) => (
          <Row key={act} keys={key.toUpperCase()}>
            {t(`room.keys.${act}`)}
          </Row>
        ))}
        <Row keys="Esc">{t('room.keys.escape')}</Row>
      </dl>
      <Checkbox
        label={t('room.keys.use')}
        help={t('room.keys.useHelp')}
        checked={isOn}
        onChange={(event) => onTurn(event.target.checked)}
      />
    </Dialog>
  )
}

function Row({ keys, children }: { keys: string; children: ReactNode }) {
  return (
    <div className="flex min-h-10 items-center gap-3 border-b border-line py-1.5">
      <dt className="w-24 flex-none whitespace-nowrap">
        <Kbd>{keys}</Kbd>
      </dt>
      <dd className="min-w-0 flex-1 text-button">{children}</dd>
    </div>
  )
}
