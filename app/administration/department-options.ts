import type { DepartmentName } from '#server/administration/contract.ts'
import type { Text } from '#server/language/text.ts'

/** Bodies for a choice: those in force by name, former ones said to be so. */
export function departmentOptions(
  t: Text,
  departments: readonly DepartmentName[],
  which: 'in-force' | 'all' = 'in-force',
) {
  return departments
    .filter(({ isInForce }) => which === 'all' || isInForce)
    .map(({ id, shortName, isInForce }) => ({
      value: id,
      label: isInForce ? shortName : t('administration.people.former', { name: shortName }),
    }))
}
