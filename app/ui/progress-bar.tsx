import { classNames } from './class-names.ts'

export interface ProgressBarProps {
  /** Accessible name. */
  label: string
  value: number
  max: number
  tone?: 'primary' | 'warn' | 'over'
}

const TONES = { primary: 'text-primary', warn: 'text-warn-mark', over: 'text-seal' } as const

/** The browser's own progress element in our look: it needs no inline width and is heard as a progress. */
export function ProgressBar({ label, value, max, tone = 'primary' }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      value={Math.min(Math.max(value, 0), max)}
      max={max}
      className={classNames(
        'block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-surface-sunken [&::-moz-progress-bar]:bg-current [&::-webkit-progress-bar]:bg-surface-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-current',
        TONES[tone],
      )}
    />
  )
}
