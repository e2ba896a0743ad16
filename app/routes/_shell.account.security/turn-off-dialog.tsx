import { useEffect, useId, useRef } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { action } from './route.tsx'

/** Asks for the password before the second factor goes. */
export function TurnOffDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useText()
  const toaster = useToaster()
  const formId = useId()
  const field = useRef<HTMLInputElement>(null)
  const turning = useProvenAction<typeof action>('/account/security')
  const { answer, failure } = turning
  const isDone = Boolean(answer && 'done' in answer)
  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: t('accounts.secondFactor.turnedOff') })
    onDone()
    onClose()
  }, [isDone, toaster, t, onDone, onClose])
  useEffect(() => {
    if (failure) field.current?.focus()
  }, [failure])

  const isWrong = failure?.code === 'password-wrong'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('accounts.secondFactor.turnOffTitle')}
      description={t('accounts.secondFactor.turnOffBody')}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            {t('accounts.secondFactor.keep')}
          </Button>
          <Button type="submit" form={formId} variant="danger" busy={turning.isBusy}>
            {t('accounts.secondFactor.turnOffAct')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          turning.send(new FormData(event.currentTarget))
        }}
      >
        <input type="hidden" name="intent" value="turn-off-second-factor" />
        {failure && !isWrong && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        <PasswordField
          ref={field}
          label={t('accounts.password.current')}
          name="password"
          autoComplete="current-password"
          error={isWrong ? t('accounts.secondFactor.passwordWrong') : undefined}
        />
      </form>
      {turning.dialog}
    </Dialog>
  )
}
