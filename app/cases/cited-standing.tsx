import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { CitedCase } from '#server/cases/cited-cases.ts'
import { citedStanding } from '#server/cases/content/contract.ts'

interface CitedStandingProps {
  caseId: string
  /** The version that was cited. */
  version: number | null
  /** How the cited cases stand today, as far as the reader gets them. */
  cited: readonly CitedCase[]
}

/** Warns where a cited case says something else by now, or was withdrawn; nothing while it stands as it was cited. */
export function CitedStanding({ caseId, version, cited }: CitedStandingProps) {
  const t = useText()
  const standing = citedStanding({ caseId, version }, cited)
  if (standing === 'gone') return <Chip tone="warn">{t('cases.cited.gone')}</Chip>
  if (standing === 'as-cited') return null
  const number = cited.find(({ id }) => id === caseId)?.version ?? 0
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Chip tone="warn">{t('cases.cited.newer', { number })}</Chip>
      <Link to={`/cases/${caseId}`} className="text-sm">
        {t('cases.cited.see')}
      </Link>
    </span>
  )
}
