import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { MeetingView } from '#server/meetings/board/contract.ts'

/** Side by side on a desk; one at a time where there is no room for three. */
export type PartName = 'now' | 'queue' | 'agenda' | 'talk'
const PARTS: readonly PartName[] = ['now', 'queue', 'agenda', 'talk']

interface PartSwitchProps {
  view: MeetingView
  hasTalk: boolean
  part: PartName
  onPart: (part: PartName) => void
}

export function PartSwitch({ view, hasTalk, part, onPart }: PartSwitchProps) {
  const t = useText()
  const count = view.queue.length
  return (
    <fieldset aria-label={t('meeting.parts.label')} className="flex border-b border-line bg-surface px-1 md:px-3">
      {PARTS.filter((name) => name !== 'talk' || hasTalk).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={part === name}
          className="min-h-11 flex-1 border-b-3 border-transparent px-1 text-button font-medium whitespace-nowrap text-ink-2 -outline-offset-3 hover:text-ink aria-pressed:border-primary aria-pressed:font-semibold aria-pressed:text-primary-ink md:flex-none md:px-4"
          onClick={() => onPart(name)}
        >
          {t(`meeting.parts.${name}`)}
          {name === 'queue' && count > 0 && <span className="ml-1.5 text-xs font-medium text-ink-2">{count}</span>}
        </button>
      ))}
    </fieldset>
  )
}

/** Of the right column on a desk: who speaks and waits, or what is written. */
export type SideName = 'queue' | 'talk'
const SIDES: readonly SideName[] = ['queue', 'talk']

export function SideSwitch({ side, onSide }: { side: SideName; onSide: (side: SideName) => void }) {
  const t = useText()
  return (
    <fieldset aria-label={t('meeting.parts.side')} className="flex flex-none border-b border-line px-1 max-lg:hidden">
      {SIDES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={side === name}
          className="min-h-11 flex-1 border-b-3 border-transparent px-1 text-button font-medium text-ink-2 -outline-offset-3 hover:text-ink aria-pressed:border-primary aria-pressed:font-semibold aria-pressed:text-primary-ink"
          onClick={() => onSide(name)}
        >
          {t(`meeting.parts.${name}`)}
        </button>
      ))}
    </fieldset>
  )
}

/** Scrolls by itself on a desk, with the page elsewhere. */
export function MeetingPart({
  isChosen,
  isOnDesk = true,
  className,
  children,
}: {
  isChosen: boolean
  isOnDesk?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    // Positioned, or what is hidden from sight in it would lengthen the page.
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keys must get into it
      tabIndex={0}
      className={classNames(
        'relative min-h-0 min-w-0 -outline-offset-3 lg:overflow-y-auto',
        isOnDesk ? 'lg:block' : 'lg:hidden',
        !isChosen && 'hidden',
        className,
      )}
    >
      {children}
    </div>
  )
}
