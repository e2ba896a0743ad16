import { useCallback, useId, useState } from 'react'
import { useAct } from '#app/administration/use-act.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PersonPage } from '#server/administration/contract.ts'

const KINDS = ['kt', 'tuq'] as const

/** KT. or TUQ., for whom, from when to when, by which document. */
export function MandateDialog({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  const t = useText()
  const toaster = useToaster()
  const formId = useId()
  const [kind, setKind] = useState<string>('tuq')
  const act = useAct(
    useCallback(() => {
      toaster.show({ tone: 'ok', text: t('administration.mandates.recorded', { name: person.fullName }) })
      onClose()
    }, [toaster, t, person.fullName, onClose]),
  )
  const isNeeded = kind === 'tuq'
  const note = isNeeded ? undefined : t('common.optional')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('administration.mandates.recordTitle', { name: person.fullName })}
      description={t('administration.mandates.recordBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={act.isBusy}>
            {t('administration.mandates.record')}
          </Button>
        </>
      }
    >
      <act.Form id={formId} method="post" className="grid gap-4">
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
        <input type="hidden" name="intent" value="record-mandate" />
        <RadioGroup
          legend={t('administration.mandates.kind')}
          name="kind"
          value={kind}
          onChange={setKind}
          options={KINDS.map((one) => ({
            value: one,
            label: t(`administration.mandates.kinds.${one}`),
            help: t(`administration.mandates.kindHelps.${one}`),
          }))}
        />
        <Select
          label={t('administration.mandates.delegator')}
          name="delegatorId"
          required
          defaultValue={person.delegators.length === 1 ? person.delegators[0]?.id : ''}
          options={person.delegators.map(({ id, fullName, office }) => ({
            value: id,
            label: `${fullName}, ${office}`,
          }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t('administration.roles.from')} name="from" required />
          <DateField label={t('administration.roles.until')} name="until" required={isNeeded} note={note} />
          <TextField
            label={t('administration.mandates.documentNumber')}
            name="documentNumber"
            maxLength={80}
            required={isNeeded}
            note={note}
            autoComplete="off"
          />
          <DateField
            label={t('administration.mandates.documentDate')}
            name="documentDate"
            required={isNeeded}
            note={note}
          />
        </div>
      </act.Form>
    </Dialog>
  )
}
