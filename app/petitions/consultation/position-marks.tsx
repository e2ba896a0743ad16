import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { type Position as Mark, PositionMark } from '#app/ui/position-mark.tsx'
import type { CellState } from '#server/petitions/consultation/content/contract.ts'

const MARKS: Readonly<Record<CellState, Mark>> = {
  agree: 'agree',
  agree_with_comment: 'agreeNote',
  disagree: 'disagree',
  reserve: 'reserve',
  deemed: 'deemed',
  silent: 'none',
  waiting: 'none',
  not_asked: 'none',
}

interface StateWordsProps {
  state: CellState
  isEarlier?: boolean
  /** Under each other, for a narrow cell. */
  isStacked?: boolean
}

/** How a department stands, by its shape and in words. */
export function StateWords({ state, isEarlier = false, isStacked = false }: StateWordsProps) {
  const t = useText()
  return (
    <span
      className={classNames(
        'inline-flex min-w-0 gap-x-2 gap-y-1',
        isStacked ? 'flex-col items-center text-center' : 'items-start',
      )}
    >
      <PositionMark position={MARKS[state]} isSilent />
      <span className="min-w-0">
        {t(`consultation.states.${state}`)}
        {isEarlier && <span className="block text-ink-2 italic">{t('consultation.map.earlier')}</span>}
      </span>
    </span>
  )
}
