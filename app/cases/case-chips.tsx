import { CircleCheck, CircleDashed, EyeOff, FilePen, Landmark, Lock, RefreshCw, Users } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Chip, type ChipProps } from '#app/ui/chip.tsx'
import type { Icon } from '#app/ui/icon.ts'
import type { CaseState, CaseVisibility, ShownStatus } from '#server/cases/content/contract.ts'

type Look = Pick<ChipProps, 'tone'> & { readonly icon: Icon }

const STATUSES: Readonly<Record<ShownStatus, Look>> = {
  stuck: { tone: 'reserve', icon: CircleDashed },
  solved: { tone: 'ok', icon: CircleCheck },
  petitioned: { tone: 'info', icon: Landmark },
  review: { tone: 'warn', icon: RefreshCw },
}

/** Where the matter stands. */
export function CaseStatusChip({ status }: { status: ShownStatus }) {
  const t = useText()
  const { tone, icon } = STATUSES[status]
  return (
    <Chip tone={tone ?? 'neutral'} icon={icon}>
      {t(`cases.statuses.${status}`)}
    </Chip>
  )
}

/** Draft or withdrawn; what is published says nothing of it. */
export function CaseStateChip({ state }: { state: CaseState }) {
  const t = useText()
  if (state === 'published') return null
  return (
    <Chip tone={state === 'draft' ? 'line' : 'seal'} icon={state === 'draft' ? FilePen : EyeOff}>
      {t(`cases.states.${state}`)}
    </Chip>
  )
}

/** How far it goes; the whole cluster is the rule and needs no word. */
export function VisibilityChip({ visibility }: { visibility: CaseVisibility }) {
  const t = useText()
  if (visibility === 'cluster') return null
  const icon = { department: Lock, departments: Users, ministry: Landmark }[visibility]
  return (
    <Chip tone="line" icon={icon}>
      {t(`cases.visibilities.${visibility}`)}
    </Chip>
  )
}
