import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { DepartmentLine } from '#app/workshops/department-line.tsx'
import { RegistrationBand } from '#app/workshops/registration-band.tsx'
import type { WorkshopView } from '#server/workshops/workshop-view.ts'

/** Who takes part, in protocol order, each with its rooms and how many delegates. */
export function DepartmentList({ workshop }: { workshop: WorkshopView }) {
  const t = useText()
  const { departments, points, host } = workshop
  const registered = departments.filter((department) => department.delegates > 0).length
  const isLegacy = departments.some((department) => department.kind !== 'current')
  return (
    <Card
      title={t('workshops.overview.departments')}
      action={
        <Link to={`/workshops/${workshop.id}/delegates`} className="whitespace-nowrap">
          {t('common.actions.seeAll')}
        </Link>
      }
    >
      <p className="pb-3 text-sm text-ink-2">
        {isLegacy && `${t('workshops.legacyMap', { count: departments.length })} · `}
        {t('workshops.bandRegistered', { count: registered, total: departments.length })} ·{' '}
        {t('workshops.counts.delegates', { count: workshop.delegateCount })}
      </p>
      <RegistrationBand departments={departments} hasCodes />
      <ul className="mt-3 divide-y divide-line">
        {departments.map((department) => {
          const rooms = points.filter((point) => point.departmentId === department.id)
          return (
            <li
              key={department.id}
              className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-0.5 py-2.5 last:pb-0"
            >
              <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
                <DepartmentLine department={department} />
                {department.id === host?.id && <Chip tone="line">{t('workshops.overview.hostMark')}</Chip>}
              </span>
              <span className="text-right whitespace-nowrap">
                {t('workshops.counts.delegates', { count: department.delegates })}
              </span>
              {(rooms.length > 1 || rooms.some((room) => room.place)) && (
                <span className="col-span-2 pl-12 text-sm text-ink-2">
                  {rooms
                    .map((room) =>
                      [t('workshops.pointName', { name: room.name }), room.place].filter(Boolean).join(': '),
                    )
                    .join(' · ')}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
