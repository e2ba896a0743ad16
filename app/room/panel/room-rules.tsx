import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import type { RoomSettings } from '#server/rooms/contract.ts'
import type { RoomSession } from '../room-session.ts'
import { useMuteAll } from '../use-mute-all.ts'

const RULES = [
  { name: 'isLocked', words: 'lock' },
  { name: 'admitsRegistered', words: 'admitsRegistered' },
  { name: 'maySelfUnmute', words: 'maySelfUnmute' },
] as const

/** What holds for everybody in the room. What the box shows is what the room says, not what was pressed. */
export function RoomRules({ session, settings }: { session: RoomSession; settings: RoomSettings }) {
  const t = useText()
  const mute = useMuteAll(session)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2 pb-1 md:hidden">
        <Button size="sm" onClick={() => void mute('all')}>
          {t('room.acts.muteAll')}
        </Button>
        <Button size="sm" onClick={() => void mute('all-but-speaker')}>
          {t('room.acts.muteAllButSpeaker')}
        </Button>
      </div>
      {RULES.map(({ name, words }) => (
        <Checkbox
          key={name}
          label={t(`room.acts.${words}`)}
          help={t(`room.acts.${words}Help`)}
          checked={settings[name]}
          onChange={(event) => void session.act({ ask: 'change-settings', settings: { [name]: event.target.checked } })}
        />
      ))}
    </div>
  )
}
