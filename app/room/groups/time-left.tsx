import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'

/** The only moments at which the rest is read out, in seconds. */
const SPOKEN_AT: readonly number[] = [300, 60, 30]

/** How long the groups still have, by the server's clock. */
export function TimeLeft({ endsAt, offsetMs }: { endsAt: string; offsetMs: number }) {
  const t = useText()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((Date.parse(endsAt) - Date.now() - offsetMs) / 1_000)))
    look()
    const timer = setInterval(look, 500)
    return () => clearInterval(timer)
  }, [endsAt, offsetMs])
  if (left === null) return null
  const figures = [Math.floor(left / 60), left % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return (
    <span role="timer" aria-live="off" className="font-semibold whitespace-nowrap tabular-nums">
      {t('room.groups.left', { time: figures })}
      <span aria-live="polite" className="sr-only">
        {SPOKEN_AT.includes(left) && t('room.groups.left', { time: figures })}
      </span>
    </span>
  )
}
