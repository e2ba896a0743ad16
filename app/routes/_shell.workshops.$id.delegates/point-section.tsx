import { Pencil, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { DelegateView, PointView, WorkshopView } from '#server/workshops/workshop-view.ts'
import { AddDelegates } from './add-delegates.tsx'
import { DelegateRow } from './delegate-row.tsx'
import { PointDialog } from './point-dialog.tsx'

export interface PointSectionProps {
  workshop: WorkshopView
  point: PointView
  delegates: readonly DelegateView[]
  /** The only room of its department. */
  isAlone: boolean
}

/** One room: where, who heads it, who sits in it. */
export function PointSection({ workshop, point, delegates, isAlone }: PointSectionProps) {
  const t = useText()
  const [open, setOpen] = useState<'none' | 'adding' | 'editing'>('none')
  const name = t('workshops.pointName', { name: point.name })
  const facts = [
    point.place || t('workshops.points.noPlace'),
    point.headName && t('workshops.points.headIs', { name: point.headName }),
    point.technicianName && t('workshops.points.technicianIs', { name: point.technicianName }),
  ]
  return (
    <section aria-label={name} className="border-t border-line px-5 py-3.5 first:border-t-0 max-md:px-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="flex flex-wrap items-center gap-2 font-medium">
            {name} {point.isCentral && <Chip tone="info">{t('workshops.overview.centralMark')}</Chip>}
          </h3>
          <p className="text-sm text-ink-2">{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {point.mayRevise && (
            <Button
              size="sm"
              variant="quiet"
              icon={Pencil}
              aria-label={t('workshops.points.edit', { name: point.name })}
              onClick={() => setOpen('editing')}
            >
              {t('common.actions.edit')}
            </Button>
          )}
          {point.mayRegister && open !== 'adding' && (
            <Button size="sm" variant="soft" icon={UserPlus} onClick={() => setOpen('adding')}>
              {t('workshops.delegates.add')}
            </Button>
          )}
        </div>
      </div>
      {open === 'adding' && <AddDelegates workshopId={workshop.id} point={point} onClose={() => setOpen('none')} />}
      {delegates.length === 0 ? (
        <p className="pt-1 text-ink-2">
          {t('workshops.delegates.none')} {!point.mayRegister && t('workshops.delegates.noneWaiting')}
        </p>
      ) : (
        <ol
          aria-label={t('workshops.delegates.caption', { name: point.name })}
          className="mt-2 grid gap-x-8 lg:grid-cols-2"
        >
          {delegates.map((delegate, index) => (
            <DelegateRow
              key={delegate.id}
              number={index + 1}
              workshop={workshop}
              delegate={delegate}
              mayRevise={point.mayRegister}
            />
          ))}
        </ol>
      )}
      {open === 'editing' && (
        <PointDialog
          workshop={workshop}
          departmentId={point.departmentId}
          point={point}
          mayRemove={workshop.abilities.arrangePoints && !isAlone && !point.isCentral && delegates.length === 0}
          title={t('workshops.points.editTitle', { name: point.name })}
          onClose={() => setOpen('none')}
        />
      )}
    </section>
  )
}
