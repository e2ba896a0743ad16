import { useText } from '#app/i18n/language.tsx'
import { Chip, type ChipProps } from '#app/ui/chip.tsx'
import type { Step } from '#app/ui/stepper.tsx'
import type { PetitionStage } from '#server/petitions/drafts/content/contract.ts'

const TONES: Readonly<Partial<Record<PetitionStage, ChipProps['tone']>>> = {
  drafting: 'info',
  consulting: 'warn',
  frozen: 'seal',
  answered: 'ok',
  closed: 'ok',
  recalled: 'neutral',
  dropped: 'neutral',
}

/** Where the document stands, in words. */
export function StageChip({ stage }: { stage: PetitionStage }) {
  const t = useText()
  return <Chip tone={TONES[stage] ?? 'line'}>{t(`petitions.stages.${stage}`)}</Chip>
}

/** Five phases at most; the full stage is said by the chip. */
const PHASES = ['draft', 'frozen', 'signing', 'issue', 'reply'] as const
const PHASE_OF: Readonly<Record<PetitionStage, number>> = {
  drafting: 0,
  consulting: 0,
  frozen: 1,
  initialled: 2,
  submitted: 2,
  signing: 2,
  numbered: 3,
  sealed: 3,
  issued: 4,
  received: 4,
  processing: 4,
  answered_partly: 4,
  answered: 5,
  closed: 5,
  recalled: 5,
  dropped: 0,
}

export function usePhases(stage: PetitionStage): readonly Step[] {
  const t = useText()
  const now = PHASE_OF[stage]
  return PHASES.map((phase, index) => ({
    label: t(`petitions.phases.${phase}`),
    state: index < now ? 'done' : index === now ? 'now' : 'next',
  }))
}
