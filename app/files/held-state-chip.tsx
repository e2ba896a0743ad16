import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { HeldState } from '#server/files/quarantine/contract.ts'

const TONES = { held: 'seal', released: 'ok', removed: 'neutral' } as const

/** What has become of a held file. */
export function HeldStateChip({ state }: { state: HeldState }) {
  const t = useText()
  return <Chip tone={TONES[state]}>{t(`quarantine.states.${state}`)}</Chip>
}
