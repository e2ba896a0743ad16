import { useText } from '#app/i18n/language.tsx'
import { Band } from '#app/ui/band.tsx'
import type { WorkshopCard } from '#server/workshops/workshop-view.ts'
import { departmentWords } from './department-line.tsx'

/** Which departments have registered delegates, in protocol order. */
export function RegistrationBand({
  departments,
  hasCodes,
}: {
  departments: WorkshopCard['departments']
  hasCodes?: boolean
}) {
  const t = useText()
  const count = departments.filter((department) => department.delegates > 0).length
  return (
    <Band
      label={t('workshops.bandRegistered', { count, total: departments.length })}
      words={{ none: t('workshops.bandCell.none'), ready: t('workshops.bandCell.ready') }}
      hasCodes={hasCodes}
      cells={departments.map((department) => ({
        code: department.code,
        name: departmentWords(t, department),
        state: department.delegates > 0 ? 'ready' : 'none',
      }))}
    />
  )
}
