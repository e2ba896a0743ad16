import { CircleCheck, CircleSlash, Clock, Lock } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { PersonState } from '#server/administration/contract.ts'

const LOOKS = {
  active: { tone: 'ok', icon: CircleCheck },
  invited: { tone: 'info', icon: Clock },
  locked: { tone: 'warn', icon: Lock },
  disabled: { tone: 'neutral', icon: CircleSlash },
} as const

/** Where an account stands, in words, with its shape. */
export function PersonStateChip({ state }: { state: PersonState }) {
  const t = useText()
  return <Chip {...LOOKS[state]}>{t(`administration.people.states.${state}`)}</Chip>
}
