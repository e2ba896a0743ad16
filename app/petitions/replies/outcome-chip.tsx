import { useText } from '#app/i18n/language.tsx'
import { Chip, type ChipProps } from '#app/ui/chip.tsx'
import type { ReplyOutcome } from '#server/petitions/replies/content/contract.ts'

const TONES: Readonly<Record<ReplyOutcome, ChipProps['tone']>> = {
  resolved: 'ok',
  guided: 'ok',
  noted: 'info',
  refused: 'warn',
  forwarded: 'neutral',
  unanswered: 'line',
}

/** What became of a clause, in words; the tone only helps the eye. */
export function OutcomeChip({ outcome }: { outcome: ReplyOutcome }) {
  const t = useText()
  return <Chip tone={TONES[outcome]}>{t(`petitionReplies.outcomes.${outcome}`)}</Chip>
}
