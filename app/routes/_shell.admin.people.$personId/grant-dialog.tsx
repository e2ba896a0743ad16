import { useCallback, useId, useState } from 'react'
import { useAct } from '#app/administration/use-act.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PersonPage } from '#server/administration/contract.ts'
import { AllowsLine } from './roles-card.tsx'

/** A role in its scope, with days where there are any; says what it allows before it is given. */
export function GrantDialog({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  const t = useText()
  const toaster = useToaster()
  const formId = useId()
  const [choice, setChoice] = useState('')
  // Found among all that could be chosen when this was opened: once it is given, it is no longer offered.
  const [choices] = useState(person.grantable)
  const role = choices.find((one) => `${one.scope}:${one.role}` === choice)?.role
  const act = useAct(
    useCallback(() => {
      if (role) toaster.show({ tone: 'ok', text: t('administration.roles.granted', { role: t(`roles.${role}`) }) })
      onClose()
    }, [toaster, t, role, onClose]),
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('administration.roles.grant')}
      description={person.fullName}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={act.isBusy}>
            {t('administration.roles.grant')}
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
        <input type="hidden" name="intent" value="grant" />
        <Select
          label={t('administration.roles.choose')}
          name="choice"
          required
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
          options={choices.map((one) => ({
            value: `${one.scope}:${one.role}`,
            label: `${t(`roles.${one.role}`)} · ${t(`administration.roles.scopes.${one.scope}`)}`,
          }))}
        />
        {role && <AllowsLine role={role} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t('administration.roles.from')} name="from" note={t('common.optional')} />
          <DateField label={t('administration.roles.until')} name="until" note={t('common.optional')} />
        </div>
        <p className="text-sm text-ink-2">{t('administration.roles.datesHelp')}</p>
      </act.Form>
    </Dialog>
  )
}
