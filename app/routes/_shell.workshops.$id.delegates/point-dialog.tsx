import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PointView, WorkshopView } from '#server/workshops/workshop-view.ts'
import { useDelegatesAction } from './use-delegates-action.ts'

export interface PointDialogProps {
  workshop: WorkshopView
  departmentId: string
  title: string
  /** The room to edit; without it a new one. */
  point?: PointView
  mayRemove?: boolean
  onClose: () => void
}

const FIELDS = [
  { name: 'name', label: 'name', required: true },
  { name: 'place', label: 'place', required: false },
  { name: 'headName', label: 'head', required: false },
  { name: 'technicianName', label: 'technician', required: false },
] as const

/** Name, place, head and technician of a room; whether it is the central one, for those who arrange them. */
export function PointDialog({ workshop, departmentId, title, point, mayRemove, onClose }: PointDialogProps) {
  const t = useText()
  const toaster = useToaster()
  const formId = useId()
  const [isAsking, setAsking] = useState(false)
  const [newId] = useState(() => point?.id ?? crypto.randomUUID())
  const saving = useDelegatesAction(workshop.id, () => {
    toaster.show({ tone: 'ok', text: t('workshops.points.saved') })
    onClose()
  })
  const removal = useDelegatesAction(workshop.id, () => {
    toaster.show({ text: t('workshops.points.removed', { name: point?.name ?? '' }) })
    onClose()
  })
  const mayCentre = workshop.abilities.arrangePoints && point && !point.isCentral && departmentId === workshop.host?.id
  if (isAsking && point) {
    return (
      <ConfirmDialog
        isOpen
        title={t('workshops.points.removeTitle', { name: point.name })}
        description={t('workshops.points.removeBody')}
        safeLabel={t('workshops.ask.keep')}
        actLabel={t('workshops.points.remove')}
        busy={removal.isBusy}
        onAct={() => removal.send({ intent: 'remove-point', pointId: point.id })}
        onClose={() => setAsking(false)}
      >
        {removal.failure && (
          <Notice tone="error" isLive>
            {t.failure(removal.failure)}
          </Notice>
        )}
      </ConfirmDialog>
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={point ? undefined : t('workshops.points.oneVote')}
      footer={
        <>
          {mayRemove && (
            <Button variant="danger" className="mr-auto max-md:mr-0" onClick={() => setAsking(true)}>
              {t('workshops.points.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={saving.isBusy}>
            {t('common.actions.save')}
          </Button>
        </>
      }
    >
      <saving.Form id={formId} method="post" action={`/workshops/${workshop.id}/delegates`} className="grid gap-4">
        {saving.failure && (
          <Notice tone="error" isLive>
            {t.failure(saving.failure)}
          </Notice>
        )}
        <input type="hidden" name="intent" value={point ? 'revise-point' : 'add-point'} />
        <input type="hidden" name="pointId" value={newId} />
        <input type="hidden" name="departmentId" value={departmentId} />
        <input type="hidden" name="userId" value={point?.userId ?? ''} />
        {FIELDS.map(({ name, label, required }) => (
          <TextField
            key={name}
            label={t(`workshops.points.${label}`)}
            help={name === 'place' ? t('workshops.points.placeHelp') : undefined}
            name={name}
            defaultValue={point?.[name] ?? ''}
            required={required}
            maxLength={name === 'place' ? 300 : 120}
          />
        ))}
        {mayCentre && <Checkbox name="makeCentral" label={t('workshops.points.makeCentral')} />}
      </saving.Form>
    </Dialog>
  )
}
