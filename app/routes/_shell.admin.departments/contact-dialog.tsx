import { useCallback, useId } from 'react'
import { useAct } from '#app/administration/use-act.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { DepartmentRow } from '#server/administration/contract.ts'

const FIELDS = [
  { name: 'address', most: 300 },
  { name: 'phone', most: 60 },
  { name: 'email', most: 254 },
  { name: 'organCode', most: 40 },
] as const

/** Address, telephone, e-mail, organ code of a body. */
export function ContactDialog({ department, onClose }: { department: DepartmentRow; onClose: () => void }) {
  const t = useText()
  const toaster = useToaster()
  const formId = useId()
  const { id, shortName, contact } = department
  const act = useAct(
    useCallback(() => {
      toaster.show({ tone: 'ok', text: t('administration.departments.saved', { name: shortName }) })
      onClose()
    }, [toaster, t, shortName, onClose]),
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('administration.departments.editTitle', { name: shortName })}
      description={t('administration.departments.editBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={act.isBusy}>
            {t('common.actions.save')}
          </Button>
        </>
      }
    >
      <act.Form id={formId} method="post" noValidate className="grid gap-4">
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
        <input type="hidden" name="intent" value="revise" />
        <input type="hidden" name="departmentId" value={id} />
        {FIELDS.map(({ name, most }) => (
          <TextField
            key={name}
            label={t(`administration.departments.${name}`)}
            help={name === 'organCode' ? t('administration.departments.organCodeHelp') : undefined}
            name={name}
            defaultValue={contact[name] ?? ''}
            maxLength={most}
            autoComplete="off"
          />
        ))}
      </act.Form>
    </Dialog>
  )
}
