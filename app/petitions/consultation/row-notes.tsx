import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { ConsensusRowView } from '#server/petitions/consultation/consultation-view.ts'

/** What is to be known of a row beside its cells. */
export function RowNotes({ row }: { row: ConsensusRowView }) {
  const t = useText()
  if (!row.isGone && !row.isChanged && !row.isAgreed) return null
  return (
    <span className="mt-1 flex flex-wrap gap-1.5 font-regular">
      {row.isGone && <Chip>{t('consultation.map.gone')}</Chip>}
      {row.isChanged && !row.isGone && <Chip tone="info">{t('consultation.map.changed')}</Chip>}
      {row.isAgreed && <Chip tone="ok">{t('consultation.map.agreedRow')}</Chip>}
    </span>
  )
}
