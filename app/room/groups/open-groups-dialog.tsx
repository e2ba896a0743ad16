import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { RoomSession } from '../room-session.ts'

const LEAST = 2
const MOST = 20
const MOST_MINUTES = 240

/** Into how many groups, who goes where, for how long. */
export default function OpenGroupsDialog({ session, onClose }: { session: RoomSession; onClose: () => void }) {
  const t = useText()
  const [count, setCount] = useState('3')
  const [minutes, setMinutes] = useState('15')
  const [how, setHow] = useState<'mixed' | 'chosen'>('mixed')
  const many = Number(count)
  const long = minutes.trim() === '' ? null : Number(minutes)
  const isCountGood = Number.isInteger(many) && many >= LEAST && many <= MOST
  const isTimeGood = long === null || (Number.isInteger(long) && long >= 1 && long <= MOST_MINUTES)

  async function open() {
    if (!isCountGood || !isTimeGood) return
    const names = Array.from({ length: many }, (_, index) => t('room.groups.name', { number: index + 1 }))
    await session.act({ ask: 'open-groups', names, how, minutes: long })
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('room.groups.openTitle')}
      description={t('room.groups.openBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('room.groups.notNow')}</Button>
          <Button variant="primary" onClick={() => void open()}>
            {t('room.groups.open')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={t('room.groups.count')}
            type="number"
            inputMode="numeric"
            min={LEAST}
            max={MOST}
            value={count}
            error={isCountGood ? null : t('room.groups.countBad', { least: LEAST, most: MOST })}
            onChange={(event) => setCount(event.target.value)}
          />
          <TextField
            label={t('room.groups.minutes')}
            help={t('room.groups.minutesHelp')}
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST_MINUTES}
            value={minutes}
            error={isTimeGood ? null : t('room.groups.minutesBad', { most: MOST_MINUTES })}
            onChange={(event) => setMinutes(event.target.value)}
          />
        </div>
        <RadioGroup
          legend={t('room.groups.how')}
          name="how"
          value={how}
          options={[
            { value: 'mixed', label: t('room.groups.mixed'), help: t('room.groups.mixedHelp') },
            { value: 'chosen', label: t('room.groups.chosen'), help: t('room.groups.chosenHelp') },
          ]}
          onChange={(next) => setHow(next === 'chosen' ? 'chosen' : 'mixed')}
        />
      </div>
    </Dialog>
  )
}
