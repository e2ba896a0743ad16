import { Hand } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import type { Icon } from '#app/ui/icon.ts'
import type { Reaction } from '#server/rooms/contract.ts'
import { SIGN_ICONS } from './signs.ts'

interface ShownSignsProps {
  isHandUp: boolean
  reaction: Reaction | null
  /** The word is heard, not seen: there is no room for it. */
  isSmall: boolean
}

/** In the corner of a tile: the hand, and what was shown a moment ago. */
export function ShownSigns({ isHandUp, reaction, isSmall }: ShownSignsProps) {
  const t = useText()
  if (!isHandUp && !reaction) return null
  return (
    <p className="absolute top-1.5 left-1.5 flex max-w-[calc(100%-3.5rem)] flex-wrap gap-1">
      {isHandUp && <Sign icon={Hand} word={t('room.signs.hand')} isSmall={isSmall} isLasting />}
      {reaction && <Sign icon={SIGN_ICONS[reaction]} word={t(`room.signs.${reaction}`)} isSmall={isSmall} />}
    </p>
  )
}

function Sign(props: { icon: Icon; word: string; isSmall: boolean; isLasting?: boolean }) {
  const { icon: Shape, word, isSmall, isLasting } = props
  return (
    <span
      className={
        isLasting
          ? 'flex items-center gap-1.5 rounded-sm bg-deep-warn px-2 py-1 text-xs font-semibold text-stage'
          : 'flex items-center gap-1.5 rounded-sm bg-stage-ink px-2 py-1 text-xs font-semibold text-stage'
      }
    >
      <Shape size={16} aria-hidden className="flex-none" />
      <span className={isSmall ? 'sr-only' : undefined}>{word}</span>
    </span>
  )
}
