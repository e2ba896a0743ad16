import { type FormEvent, useState } from 'react'
import { CodeField } from '#app/accounts/code-field.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import type { LockView } from '#server/accounts/contract.ts'

interface UnlockFormProps {
  lock: Pick<LockView, 'byPassword' | 'byCode' | 'byClick'>
  name: string
  next: string
  isBusy: boolean
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

/** The password, or the code of the authenticator app: one field at a time. Works without scripts too. */
export function UnlockForm({ lock, name, next, isBusy, onSubmit }: UnlockFormProps) {
  const t = useText()
  const [isCode, setCode] = useState(!lock.byPassword)
  if (!lock.byPassword && !lock.byCode) return null
  return (
    <form method="post" action="/locked/unlock" noValidate onSubmit={onSubmit} className="mt-4 grid gap-4">
      <input type="hidden" name="method" value={isCode ? 'code' : 'password'} />
      <input type="hidden" name="next" value={next} />
      {isCode ? (
        <CodeField
          key="code"
          label={t('accounts.code.label')}
          name="code"
          help={t('accounts.code.help')}
          data-autofocus
        />
      ) : (
        <PasswordField
          key="password"
          label={t('lock.password', { name })}
          name="password"
          autoComplete="current-password"
          data-autofocus
        />
      )}
      <Button type="submit" variant={lock.byClick ? 'secondary' : 'primary'} size="lg" fullWidth busy={isBusy}>
        {t('lock.submit')}
      </Button>
      {lock.byPassword && lock.byCode && (
        <Button variant="quiet" className="justify-self-start" onClick={() => setCode(!isCode)}>
          {t(isCode ? 'lock.usePassword' : 'lock.code')}
        </Button>
      )}
    </form>
  )
}
