import { CircleAlert, CircleCheck, CircleHelp, Clock } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { LegalStatus } from '#server/legal-basis/legal-document.ts'

const LOOKS = {
  'in-force': { tone: 'ok', icon: CircleCheck },
  'not-yet': { tone: 'info', icon: Clock },
  replaced: { tone: 'warn', icon: CircleAlert },
  expired: { tone: 'warn', icon: CircleAlert },
  unknown: { tone: 'neutral', icon: CircleHelp },
} as const

/** How a document stands, in words; the colour repeats them. */
export function LegalStatusChip({ status }: { status: LegalStatus }) {
  const t = useText()
  const isAmended = status.kind === 'in-force' && status.amendedBy.length > 0
  return <Chip {...LOOKS[status.kind]}>{t(`legalBasis.status.${isAmended ? 'amended' : status.kind}`)}</Chip>
}

/** Said only where nobody compared the facts with a published text. */
export function UnverifiedChip() {
  const t = useText()
  return <Chip tone="line">{t('legalBasis.certainty.unverified')}</Chip>
}
