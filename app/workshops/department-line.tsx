import { useText } from '#app/i18n/language.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import type { Text } from '#server/language/text.ts'
import type { DepartmentBadge } from '#server/workshops/workshop-view.ts'

type Named = Pick<DepartmentBadge, 'code' | 'kind' | 'hue' | 'name' | 'shortName' | 'placeName' | 'today'>

/**
 * "Sở TN&MT tỉnh Hải Dương (nay thuộc Sở NN&MT TP. Hải Phòng)": a body of the past is named as it was, and with the
 * one that answers for it today (domain.md §5, T1).
 */
export function departmentWords(t: Text, department: Pick<Named, 'shortName' | 'today'>): string {
  const { shortName, today } = department
  if (!today) return shortName
  const names = { name: shortName, now: today.shortName }
  return today.relation === 'renamed' ? t('workshops.nowIs', names) : t('workshops.nowPartOf', names)
}

/** A department by its code and full words. */
export function DepartmentLine({ department }: { department: Named }) {
  const t = useText()
  return (
    <span className="inline-flex min-w-0 items-start gap-2">
      <span aria-hidden>
        <DepartmentChip code={department.code} hue={department.hue} />
      </span>
      <span className="min-w-0">{departmentWords(t, department)}</span>
    </span>
  )
}
