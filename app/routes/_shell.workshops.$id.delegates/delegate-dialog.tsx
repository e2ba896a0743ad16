import { useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { DelegateView, WorkshopView } from '#server/workshops/workshop-view.ts'
import { useDelegatesAction } from './use-delegates-action.ts'

/** Name, office and room of one delegate. */
export function DelegateDialog({
  workshop,
  delegate,
  onClose,
}: {
  workshop: WorkshopView
  delegate: DelegateView
  onClose: () => void
}) {
  const t = useText()
  const formId = useId()
  const { failure, isBusy, Form } = useDelegatesAction(workshop.id, onClose)
  const rooms = workshop.points.filter((point) => point.mayRegister || point.id === delegate.pointId)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshops.delegates.editTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={isBusy}>
            {t('common.actions.save')}
          </Button>
        </>
      }
    >
      <Form id={formId} method="post" action={`/workshops/${workshop.id}/delegates`} className="grid gap-4">
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        <input type="hidden" name="intent" value="revise" />
        <input type="hidden" name="delegateId" value={delegate.id} />
        <TextField
          label={t('workshops.delegates.fullName')}
          name="fullName"
          defaultValue={delegate.fullName}
          required
          maxLength={120}
          data-autofocus
        />
        <TextField
          label={t('workshops.delegates.office')}
          name="office"
          defaultValue={delegate.office}
          maxLength={200}
        />
        <Select
          label={t('workshops.delegates.point')}
          name="pointId"
          defaultValue={delegate.pointId}
          emptyLabel={null}
          options={rooms.map((point) => ({ value: point.id, label: t('workshops.pointName', { name: point.name }) }))}
        />
      </Form>
    </Dialog>
  )
}
