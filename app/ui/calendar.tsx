import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale, useText } from '#app/i18n/language.tsx'
import { addDays, addMonths, dayParts, type LocalDate, monthGrid } from '#server/language/calendar.ts'
import { DATE_WORDS } from '#server/language/date-words.ts'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'

export interface CalendarProps {
  chosen: LocalDate | null
  today: LocalDate
  min?: LocalDate
  max?: LocalDate
  onChoose: (date: LocalDate) => void
}

/** One month, weeks from T2 to CN. Arrows move by day and week, Page keys by month, Home and End within the week. */
export function Calendar({ chosen, today, min, max, onChoose }: CalendarProps) {
  const t = useText()
  const locale = useLocale()
  const format = useFormat()
  const grid = useRef<HTMLTableElement>(null)
  const [focused, setFocused] = useState<LocalDate>(chosen ?? within(today, min, max))
  const shownMonth = focused.slice(0, 7)

  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus()
  }, [focused])

  function move(event: KeyboardEvent) {
    const target = dayReached(event.key, focused)
    if (!target) return
    event.preventDefault()
    setFocused(within(target, min, max))
  }

  return (
    <div className="w-76 p-3">
      <div className="mb-1 flex items-center justify-between">
        <IconButton
          icon={ChevronLeft}
          label={t('ui.date.previousMonth')}
          onClick={() => setFocused(within(addMonths(focused, -1), min, max))}
        />
        <span aria-live="polite" className="font-semibold">
          {format.month(focused)}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t('ui.date.nextMonth')}
          onClick={() => setFocused(within(addMonths(focused, 1), min, max))}
        />
      </div>
      <table ref={grid} aria-label={format.month(focused)} className="w-full table-fixed text-center">
        <thead>
          <tr>
            {DATE_WORDS[locale].weekdaysShort.map((name, index) => (
              <th
                key={name}
                scope="col"
                abbr={DATE_WORDS[locale].weekdays[index]}
                className="py-1 text-xs font-regular text-ink-2"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthGrid(focused).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const isOut = Boolean((min && day < min) || (max && day > max))
                const words = [format.day(day), day === today && t('ui.date.today')]
                return (
                  <td key={day} className="p-0.5">
                    <button
                      type="button"
                      data-day={day}
                      tabIndex={day === focused ? 0 : -1}
                      aria-disabled={isOut || undefined}
                      aria-label={words.filter(Boolean).join(', ')}
                      className={classNames(
                        'h-9 w-full rounded-md text-button hover:bg-primary-soft aria-disabled:text-ink-3 aria-disabled:line-through max-md:h-11',
                        day === today && 'border-[1.5px] border-primary',
                        day === chosen && 'bg-primary font-semibold text-on-primary hover:bg-primary-hover',
                        !day.startsWith(shownMonth) && day !== chosen && 'text-ink-3',
                      )}
                      aria-pressed={day === chosen}
                      onKeyDown={move}
                      onClick={() => !isOut && onChoose(day)}
                    >
                      {dayParts(day).day}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function dayReached(key: string, from: LocalDate): LocalDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1)
    case 'ArrowRight':
      return addDays(from, 1)
    case 'ArrowUp':
      return addDays(from, -7)
    case 'ArrowDown':
      return addDays(from, 7)
    case 'PageUp':
      return addMonths(from, -1)
    case 'PageDown':
      return addMonths(from, 1)
    case 'Home':
      return monthGrid(from).find((week) => week.includes(from))?.[0] ?? null
    case 'End':
      return monthGrid(from).find((week) => week.includes(from))?.[6] ?? null
    default:
      return null
  }
}

function within(day: LocalDate, min?: LocalDate, max?: LocalDate): LocalDate {
  if (min && day < min) return min
  if (max && day > max) return max
  return day
}
