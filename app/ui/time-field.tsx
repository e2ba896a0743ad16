import { type KeyboardEvent, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { type LocalTime, parseTime } from '#server/language/dates.ts'
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps } from './field-frame.tsx'

export interface TimeFieldProps extends FieldFrameProps {
  id?: string
  /** The form sends "HH:mm", or what was typed where it is no time. */
  name?: string
  form?: string
  defaultValue?: string | null
  onChange?: (time: LocalTime | null) => void
  readOnly?: boolean
  /** Minutes that the up and down keys move by. */
  step?: number
}

const MINUTES_OF_DAY = 24 * 60

/** A time of day, 24 hours; "7h30" and "730" are understood. */
export function TimeField(props: TimeFieldProps) {
  const { name, form, defaultValue, onChange, readOnly, step = 5, error, ...frame } = props
  const t = useText()
  const [typed, setTyped] = useState(defaultValue ?? '')
  const [fault, setFault] = useState<string | null>(null)

  function change(text: string) {
    setTyped(text)
    setFault(null)
    const now = parseTime(text)
    onChange?.(now.ok ? now.value : null)
  }
  function leave() {
    const parsed = parseTime(typed)
    if (parsed.ok) setTyped(parsed.value)
    else if (typed.trim() !== '') setFault(t.failure(parsed.failure))
  }
  function stepByKey(event: KeyboardEvent) {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    const parsed = parseTime(typed)
    if (direction === 0 || !parsed.ok || readOnly) return
    event.preventDefault()
    change(moved(parsed.value, direction * step))
  }

  return (
    <FieldFrame {...frame} error={fault ?? error}>
      {(control) => (
        <input
          {...control}
          name={name}
          form={form}
          value={typed}
          readOnly={readOnly}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('ui.time.placeholder')}
          className={CONTROL_STYLE}
          onChange={(event) => change(event.target.value)}
          onBlur={leave}
          onKeyDown={stepByKey}
        />
      )}
    </FieldFrame>
  )
}

function moved(time: LocalTime, minutes: number): LocalTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = (hour * 60 + minute + minutes + MINUTES_OF_DAY) % MINUTES_OF_DAY
  const part = (value: number) => String(value).padStart(2, '0')
  return `${part(Math.floor(total / 60))}:${part(total % 60)}` as LocalTime // two padded figures
}
