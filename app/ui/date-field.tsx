import { CalendarDays } from 'lucide-react'
import { useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { formatDate, isLocalDate, type LocalDate, localDate, parseDate } from '#server/language/dates.ts'
import { Calendar } from './calendar.tsx'
import { classNames } from './class-names.ts'
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps } from './field-frame.tsx'
import { IconButton } from './icon-button.tsx'
import { Popover } from './popover.tsx'

export interface DateFieldProps extends FieldFrameProps {
  id?: string
  /** The form sends what was typed, "dd/mm/yyyy": the server parses it with `parseDate` and can give it back. */
  name?: string
  form?: string
  /** A day ("2024-11-14"), or what was typed before. */
  defaultValue?: string | null
  /** The day once it is one, null while it is not. */
  onChange?: (date: LocalDate | null) => void
  min?: LocalDate
  max?: LocalDate
  readOnly?: boolean
}

/** Typed first, calendar second. A fault is named once the field is left, not while one types. */
export function DateField({ name, form, defaultValue, onChange, min, max, readOnly, error, ...frame }: DateFieldProps) {
  const t = useText()
  const anchor = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(() => shownForm(defaultValue))
  const [fault, setFault] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const parsed = parseDate(typed)

  function change(text: string) {
    setTyped(text)
    setFault(null)
    const now = parseDate(text)
    onChange?.(now.ok ? now.value : null)
  }
  function leave() {
    if (parsed.ok) setTyped(formatDate(parsed.value))
    else if (typed.trim() !== '') setFault(t.failure(parsed.failure))
  }
  function choose(day: LocalDate) {
    change(formatDate(day))
    setOpen(false)
    anchor.current?.querySelector('input')?.focus()
  }

  return (
    <FieldFrame {...frame} error={fault ?? error}>
      {(control) => (
        <div ref={anchor} className="relative">
          <input
            {...control}
            name={name}
            form={form}
            value={typed}
            readOnly={readOnly}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t('ui.date.placeholder')}
            className={classNames(CONTROL_STYLE, 'pr-12')}
            onChange={(event) => change(event.target.value)}
            onBlur={leave}
          />
          {!readOnly && (
            <span className="absolute inset-y-0 right-1 flex items-center">
              <IconButton
                icon={CalendarDays}
                label={t('ui.date.openCalendar')}
                size="sm"
                className="max-md:size-9"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              />
            </span>
          )}
          <Popover
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            anchor={anchor}
            align="end"
            role="dialog"
            label={t('ui.date.calendar')}
          >
            <Calendar
              chosen={parsed.ok ? parsed.value : null}
              today={localDate(new Date(Date.now()))}
              min={min}
              max={max}
              onChoose={choose}
            />
          </Popover>
        </div>
      )}
    </FieldFrame>
  )
}

function shownForm(value: string | null | undefined): string {
  if (!value) return ''
  return isLocalDate(value) ? formatDate(value) : value
}
