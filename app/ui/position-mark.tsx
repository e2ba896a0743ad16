import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'

/** The four votes, silence counted as consent by rule, and nothing said yet. */
export type Position = 'agree' | 'agreeNote' | 'disagree' | 'reserve' | 'deemed' | 'none'

export const POSITIONS: readonly Position[] = ['agree', 'agreeNote', 'disagree', 'reserve', 'deemed', 'none']

/** Shape first, colour second: the six tell apart in grey. */
const SHAPES: Readonly<Record<Position, ReactNode>> = {
  agree: (
    <>
      <circle cx="10" cy="10" r="9" className="fill-agree" />
      <path
        d="m6 10.2 2.7 2.8L14 7.4"
        className="fill-none stroke-on-agree"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  agreeNote: (
    <>
      <circle cx="10" cy="10" r="7.8" className="fill-none stroke-agree-note" strokeWidth="2.2" />
      <circle cx="10" cy="10" r="2.8" className="fill-agree-note" />
    </>
  ),
  disagree: (
    <>
      <rect x="1.5" y="1.5" width="17" height="17" rx="2" className="fill-disagree" />
      <path d="m6.4 6.4 7.2 7.2m0-7.2-7.2 7.2" className="stroke-on-disagree" strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
  reserve: (
    <>
      <path d="M10 .8 19.2 10 10 19.2.8 10z" className="fill-reserve" />
      <path d="M6 10h8" className="stroke-on-reserve" strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
  deemed: <circle cx="10" cy="10" r="8" className="fill-none stroke-agree" strokeWidth="2" strokeDasharray="3 2.6" />,
  none: <circle cx="10" cy="10" r="3" className="fill-no-position" />,
}

interface PositionMarkProps {
  position: Position
  size?: number
  /** Where the words stand beside it, the shape is silent. */
  isSilent?: boolean
}

export function PositionMark({ position, size = 20, isSilent = false }: PositionMarkProps) {
  const t = useText()
  const shape = (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" className="block">
      {SHAPES[position]}
    </svg>
  )
  if (isSilent) return <span className="inline-block flex-none align-[-0.25em]">{shape}</span>
  const name = t(`ui.position.${position}`)
  return (
    <span role="img" aria-label={name} title={name} className="inline-block flex-none align-[-0.25em]">
      {shape}
    </span>
  )
}

/** Stays visible wherever more than one row of marks is shown. */
export function PositionLegend({ positions = POSITIONS }: { positions?: readonly Position[] }) {
  const t = useText()
  return (
    <ul aria-label={t('ui.position.legend')} className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm text-ink-2">
      {positions.map((position) => (
        <li key={position} className="inline-flex items-center gap-1.5">
          <PositionMark position={position} isSilent />
          {t(`ui.position.${position}`)}
        </li>
      ))}
    </ul>
  )
}
