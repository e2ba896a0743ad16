import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { MINUTES_LIMITS } from '#server/minutes/contract.ts'
import type { ConclusionView, MinutesBody } from '#server/minutes/minutes-view.ts'
import { useMinutesAct } from './use-minutes-act.ts'

interface ConclusionDialogProps {
  workshopId: string
  body: MinutesBody
  id: string
  /** null: a new one. */
  known: ConclusionView | null
  onClose: () => void
}

export function ConclusionDialog({ workshopId, body, id, known, onClose }: ConclusionDialogProps) {
  const t = useText()
  const formId = useId()
  const act = useMinutesAct(workshopId, { words: t('minutes.conclusions.saved'), close: onClose })
  const [departmentId, setDepartmentId] = useState(known?.departmentId ?? '')
  return (
    <>
      <Dialog
        isOpen
        onClose={onClose}
        width="wide"
        title={t(known ? 'minutes.conclusions.editTitle' : 'minutes.conclusions.addTitle')}
        footer={
          <>
            <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
            <Button type="submit" form={formId} variant="primary" busy={act.isBusy}>
              {t('common.actions.save')}
            </Button>
          </>
        }
      >
        <form
          id={formId}
          className="grid gap-4 sm:grid-cols-2"
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            form.set('intent', 'write-conclusion')
            form.set('id', id)
            act.run(form)
          }}
        >
          {act.failure && (
            <Notice tone="error" isLive className="sm:col-span-2">
              {t.failure(act.failure)}
            </Notice>
          )}
          <div className="sm:col-span-2">
            <TextArea
              label={t('minutes.conclusions.text')}
              name="text"
              lang="vi"
              required
              rows={4}
              maxLength={MINUTES_LIMITS.words}
              defaultValue={known?.text ?? ''}
              data-autofocus
            />
          </div>
          <div className="sm:col-span-2">
            <Select
              label={t('minutes.conclusions.item')}
              name="itemId"
              emptyLabel={t('minutes.conclusions.wholeMeeting')}
              defaultValue={known?.itemId ?? ''}
              options={body.facts.items.map(({ itemId, title }) => ({ value: itemId, label: title }))}
            />
          </div>
          <Select
            label={t('minutes.conclusions.department')}
            name="departmentId"
            required
            value={departmentId}
            onChange={(event) => setDepartmentId(event.target.value)}
            options={body.departments.map(({ id: value, shortName }) => ({ value, label: shortName }))}
          />
          <Select
            key={departmentId}
            label={t('minutes.conclusions.person')}
            help={t('minutes.conclusions.personHelp')}
            name="personId"
            emptyLabel={t('minutes.conclusions.noPerson')}
            defaultValue={known?.departmentId === departmentId ? (known.person?.id ?? '') : ''}
            options={body.people
              .filter((person) => person.departmentId === departmentId)
              .map(({ id: value, fullName, office }) => ({
                value,
                label: office ? `${fullName}, ${office}` : fullName,
              }))}
          />
          <DateField label={t('minutes.conclusions.due')} name="due" defaultValue={known?.due ?? null} />
        </form>
      </Dialog>
      {act.dialog}
    </>
  )
}
