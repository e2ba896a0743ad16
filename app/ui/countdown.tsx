import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'
import { ProgressBar } from './progress-bar.tsx'

export interface CountdownProps {
  /** Server instant at which the time is up. */
  endsAt: Date
  /** Whole time given, for the bar. */
  totalSeconds: number
  /** The server's clock now, in milliseconds (not this computer's). */
  serverNow: () => number
  /** What runs out, e.g. "Lượt phát biểu của bà Ngọc". */
  label: string
  size?: 'card' | 'stage'
}

/** From here on the time is nearly over. */
const SOON_S = 30
/** The only moments at which the rest is read out. */
const SPOKEN_AT_S: readonly number[] = [60, 30, 0]

const LOOKS = {
  normal: { text: 'text-ink', bar: 'primary' },
  soon: { text: 'text-warn', bar: 'warn' },
  over: { text: 'text-seal', bar: 'over' },
} as const

/** Time to speak: normal → from 30 s gold "Sắp hết" → over "+00:45" vermilion "Quá giờ". */
export function Countdown({ endsAt, totalSeconds, serverNow, label, size = 'card' }: CountdownProps) {
  const t = useText()
  const left = useSecondsLeft(endsAt, serverNow)
  const phase = left < 0 ? 'over' : left <= SOON_S ? 'soon' : 'normal'
  const figures = `${left < 0 ? '+' : ''}${clock(Math.abs(left))}`
  const { text, bar } = LOOKS[phase]
  return (
    <div role="timer" aria-label={label}>
      <p className={classNames('font-bold', size === 'stage' ? 'text-3xl' : 'text-[1.875rem]/[2.625rem]', text)}>
        {figures}
      </p>
      <ProgressBar label={label} value={left < 0 ? totalSeconds : left} max={totalSeconds} tone={bar} />
      <p className={classNames('min-h-5.5 text-sm font-medium', text)}>
        {phase === 'soon' && t('ui.countdown.soon')}
        {phase === 'over' && t('ui.countdown.over')}
      </p>
      <p aria-live="polite" className="sr-only">
        {SPOKEN_AT_S.includes(left) &&
          (left === 0 ? t('ui.countdown.over') : t('ui.countdown.left', { time: clock(left) }))}
      </p>
    </div>
  )
}

function useSecondsLeft(endsAt: Date, serverNow: () => number): number {
  const secondsNow = () => Math.ceil((endsAt.getTime() - serverNow()) / 1000)
  const [left, setLeft] = useState(secondsNow)
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.ceil((endsAt.getTime() - serverNow()) / 1000)), 250)
    return () => clearInterval(timer)
  }, [endsAt, serverNow])
  return left
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
