import { useText } from '#app/i18n/language.tsx'
import { Chip, type ChipProps, LiveChip } from '#app/ui/chip.tsx'
import type { WorkshopState } from '#server/workshops/contract.ts'

const TONES: Partial<Record<WorkshopState, ChipProps['tone']>> = {
  idea: 'line',
  planning: 'line',
  postponed: 'warn',
  cancelled: 'warn',
  technical_check: 'info',
  paused: 'info',
  archived: 'neutral',
}

/** The full state in words; vermilion only while it is live. */
export function StateChip({ state }: { state: WorkshopState }) {
  const t = useText()
  const words = t(`workshops.states.${state}`)
  if (state === 'in_session') return <LiveChip>{words}</LiveChip>
  return <Chip tone={TONES[state] ?? 'info'}>{words}</Chip>
}
