import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'

export type BandState = 'none' | 'ready' | 'working' | 'signed'

export interface BandCell {
  readonly code: string
  readonly name: string
  readonly state: BandState
}

export interface BandProps {
  /** One cell a body, in protocol order, whether or not it has done anything. */
  cells: readonly BandCell[]
  /** What the band counts, e.g. "7/10 điểm cầu đã sẵn sàng". */
  label: string
  /** What the states mean here, e.g. { ready: 'đã có ý kiến' }. */
  words?: Partial<Record<BandState, string>>
  /** The codes under the cells. */
  hasCodes?: boolean
  /** On the deep panel. */
  isOnDeep?: boolean
}

const FILLS: Readonly<Record<BandState, string>> = {
  none: 'border-line-strong',
  ready: 'border-primary bg-primary',
  working: 'hatched border-warn-mark',
  signed: 'border-seal bg-seal',
}
const DEEP_FILLS: Readonly<Record<BandState, string>> = {
  none: 'border-deep-line',
  ready: 'border-deep-ink bg-deep-ink',
  working: 'hatched border-deep-warn text-deep-warn!',
  signed: 'border-deep-seal bg-deep-seal',
}

/** "Dải mười Sở": always one cell a body, always in protocol order. Read out as a list of names with their states. */
export function Band({ cells, label, words, hasCodes = false, isOnDeep = false }: BandProps) {
  const t = useText()
  const fills = isOnDeep ? DEEP_FILLS : FILLS
  return (
    <ol aria-label={label} className="grid auto-cols-fr grid-flow-col gap-[3px]">
      {cells.map(({ code, name, state }) => {
        const sentence = t('ui.band.cell', { name, state: words?.[state] ?? t(`ui.band.${state}`) })
        return (
          <li key={code} title={sentence}>
            <span aria-hidden className={classNames('block h-2.5 rounded-[2px] border-[1.5px]', fills[state])} />
            {hasCodes && (
              <span
                aria-hidden
                className={classNames(
                  'block pt-[3px] text-center text-[0.75rem]/[1.125rem] font-medium',
                  isOnDeep ? 'text-deep-ink-2' : 'text-ink-2',
                )}
              >
                {code}
              </span>
            )}
            <span className="sr-only">{sentence}</span>
          </li>
        )
      })}
    </ol>
  )
}
