import { useText } from '#app/i18n/language.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import type { DepartmentBadge } from '#server/petitions/items/item-view.ts'

/** The departments that propose an item, each by its code and its words, with the body that answers for it today. */
export function DepartmentNames({ departments }: { departments: readonly DepartmentBadge[] }) {
  const t = useText()
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-1">
      {departments.map((department) => (
        <li key={department.id} className="inline-flex min-w-0 items-start gap-2">
          <span aria-hidden>
            <DepartmentChip code={department.code} hue={department.hue} />
          </span>
          <span className="min-w-0">{departmentWords(t, department)}</span>
        </li>
      ))}
    </ul>
  )
}
