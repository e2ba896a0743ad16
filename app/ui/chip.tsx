import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'

export interface ChipProps {
  tone?: 'neutral' | 'line' | 'info' | 'ok' | 'warn' | 'seal' | 'reserve'
  icon?: Icon
  /** With this the chip can be taken away, e.g. a filter. */
  onRemove?: () => void
  /** Accessible name of the cross. */
  removeLabel?: string
  children: ReactNode
}

const TONES = {
  neutral: 'bg-surface-sunken text-ink-2',
  line: 'border border-line text-ink-2',
  info: 'bg-primary-soft text-primary-ink',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  seal: 'bg-seal-soft text-seal',
  reserve: 'bg-reserve-soft text-reserve',
} as const

/** A state or a filter in a word or two; the words say it, the colour repeats it. */
export function Chip({ tone = 'neutral', icon: IconShape, onRemove, removeLabel, children }: ChipProps) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-6.5 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {IconShape && <IconShape size={16} aria-hidden />}
      {children}
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          className="-mr-1.5 grid size-6 place-items-center rounded-full hover:bg-surface-hover"
          onClick={onRemove}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </span>
  )
}

/** "Đang diễn ra": vermilion, square-edged, still. */
export function LiveChip({ children }: { children?: ReactNode }) {
  const t = useText()
  return (
    <span className="inline-flex min-h-6.5 items-center gap-[7px] rounded-sm bg-live px-2.5 text-xs font-semibold whitespace-nowrap text-on-live">
      <span aria-hidden className="size-2 rounded-full bg-current" />
      {children ?? t('ui.live')}
    </span>
  )
}
