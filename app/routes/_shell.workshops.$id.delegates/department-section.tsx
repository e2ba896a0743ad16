import { ChevronRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { DepartmentLine, departmentWords } from '#app/workshops/department-line.tsx'
import type { DelegateView, WorkshopView } from '#server/workshops/workshop-view.ts'
import { PointDialog } from './point-dialog.tsx'
import { PointSection } from './point-section.tsx'

export interface DepartmentSectionProps {
  workshop: WorkshopView
  department: WorkshopView['departments'][number]
  delegates: readonly DelegateView[]
  isOpen: boolean
}

/** One department with its rooms; folds like a drawer, so that ten of them fit a page. */
export function DepartmentSection({ workshop, department, delegates, isOpen }: DepartmentSectionProps) {
  const t = useText()
  const [isAdding, setAdding] = useState(false)
  const points = workshop.points.filter((point) => point.departmentId === department.id)
  return (
    <details id={department.id} open={isOpen} className="group scroll-mt-20 rounded-lg border border-line bg-surface">
      <summary className="flex cursor-pointer list-none items-start gap-3 rounded-lg px-5 py-3 hover:bg-surface-hover max-md:px-4">
        <ChevronRight size={20} aria-hidden className="mt-1 flex-none text-ink-2 group-open:rotate-90" />
        <h2 className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          <DepartmentLine department={department} />
          {department.id === workshop.host?.id && <Chip tone="line">{t('workshops.overview.hostMark')}</Chip>}
        </h2>
        <span className="flex-none text-ink-2">{t('workshops.counts.delegates', { count: department.delegates })}</span>
      </summary>
      <div className="border-t border-line">
        {points.map((point) => (
          <PointSection
            key={point.id}
            workshop={workshop}
            point={point}
            isAlone={points.length === 1}
            delegates={delegates.filter((delegate) => delegate.pointId === point.id)}
          />
        ))}
        {workshop.abilities.arrangePoints && (
          <div className="border-t border-line px-5 py-2.5 max-md:px-4">
            <Button size="sm" variant="quiet" icon={Plus} onClick={() => setAdding(true)}>
              {t('workshops.points.add')}
            </Button>
          </div>
        )}
      </div>
      {isAdding && (
        <PointDialog
          workshop={workshop}
          departmentId={department.id}
          title={t('workshops.points.addTitle', { department: departmentWords(t, department) })}
          onClose={() => setAdding(false)}
        />
      )}
    </details>
  )
}
