import { Circle, CircleCheck, CirclePlay } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { ItemView } from '#server/meetings/board/contract.ts'

interface AgendaItemProps {
  item: ItemView
  state: 'done' | 'now' | 'next'
  spentMinutes: number
  isPeeked: boolean
  /** What pressing it does; null: nothing, as for the current one that is seen anyway. */
  act: 'call' | 'look'
  onAct: (() => void) | null
}

const LOOKS = {
  done: { Shape: CircleCheck, mark: 'text-ok' },
  now: { Shape: CirclePlay, mark: 'text-primary-ink' },
  next: { Shape: Circle, mark: 'text-ink-3' },
} as const

/** Where the column scrolls by itself. */
const BESIDE = '(width >= 1100px)'

/** One row of the programme: done, now or to come, with the minutes it took beside those planned. */
export function AgendaItem({ item, state, spentMinutes, isPeeked, act, onAct }: AgendaItemProps) {
  const t = useText()
  const row = useRef<HTMLDivElement>(null)
  const { Shape, mark } = LOOKS[state]
  const isNow = state === 'now'
  // The current one stays in sight as the meeting goes on; the column scrolls, never the page.
  useEffect(() => {
    if (isNow && window.matchMedia(BESIDE).matches) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isNow])

  const times = timesOf()
  function timesOf(): string {
    const minutes = item.minutes
    if (isNow) return t('meeting.agenda.running', { spent: spentMinutes, minutes })
    if (spentMinutes > 0 && spentMinutes !== minutes) return t('meeting.agenda.ran', { spent: spentMinutes, minutes })
    return t('meeting.agenda.planned', { minutes })
  }
  const body = (
    <>
      <Shape size={18} aria-hidden className={classNames('mt-1 flex-none', mark)} />
      <span className="min-w-0 flex-1">
        <span className={classNames('block break-words text-button', isNow && 'font-semibold')}>{item.title}</span>
        <span className="block text-sm text-ink-2">
          <span className="sr-only">{t(`meeting.agenda.${state}`)}. </span>
          {times}
        </span>
      </span>
    </>
  )
  const look = classNames(
    'flex w-full scroll-my-2 items-start gap-2.5 rounded-md px-2 py-1.5 text-left',
    isNow ? 'bg-primary-soft' : state === 'done' && 'text-ink-2',
    isPeeked && 'outline-2 -outline-offset-2 outline-primary-line',
  )
  if (!onAct) {
    return (
      <div ref={row} aria-current={isNow ? 'step' : undefined} className={look}>
        {body}
      </div>
    )
  }
  return (
    <button
      type="button"
      className={classNames(look, 'hover:bg-surface-hover')}
      aria-current={isNow ? 'step' : undefined}
      aria-pressed={isPeeked || undefined}
      onClick={onAct}
    >
      {body}
      <span className="sr-only">{t(act === 'call' ? 'meeting.agenda.call' : 'meeting.follow.look')}</span>
    </button>
  )
}
