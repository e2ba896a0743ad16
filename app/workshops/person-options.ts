import type { SelectOption } from '#app/ui/select.tsx'
import type { Text } from '#server/language/text.ts'
import type { PersonBadge } from '#server/workshops/workshop-view.ts'

/** "Trần Quốc Ân – Phó Giám đốc, Hà Nội", in the order given (by tên): short enough to be read whole in its field. */
export function personOptions(t: Text, people: readonly PersonBadge[]): SelectOption[] {
  return people.map(({ id, fullName, office, department }) => ({
    value: id,
    label: t('workshops.person', { name: fullName, office, department: department?.placeName ?? '' }),
  }))
}
