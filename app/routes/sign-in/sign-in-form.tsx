import { Form, Link, useActionData, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Failure } from '#server/kernel/result.ts'
import type { action } from './route.tsx'

interface SignInFormProps {
  next: string
  lock: { count: number; minutes: number }
  /** The code was not entered in time: one begins anew. */
  isStepOver: boolean
  /** Why the office's sign-in system did not let the person in. */
  refusal: Failure | null
  onShared: (isShared: boolean) => void
}

/** Sign-in by e-mail and password; what was typed stays when it is refused, except the password. */
export function SignInForm({ next, lock, isStepOver, refusal, onShared }: SignInFormProps) {
  const t = useText()
  const refused = useActionData<typeof action>()
  const isBusy = useNavigation().formAction?.startsWith('/sign-in') ?? false
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused?.failure || refusal) alert.current?.focus()
  }, [refused, refusal])

  const fault = (field: string) => {
    const issue = refused?.issues.find((one) => one.field === field)
    return issue ? t.failure({ code: issue.code }) : undefined
  }
  return (
    <Form method="post" action="/sign-in" noValidate className="w-full max-w-[21.5rem] flex-1 basis-80">
      <h1 className="text-2xl font-bold tracking-title">{t('accounts.signIn.title')}</h1>
      <div ref={alert} tabIndex={-1} className="mt-4 empty:hidden">
        {refused?.failure && <Notice tone="error">{t.failure(refused.failure)}</Notice>}
        {!refused && refusal && (
          <Notice tone="error" title={t('accounts.singleSignOn.refusedTitle')}>
            <span className="block">{t.failure(refusal)}</span>
          </Notice>
        )}
        {!refused && isStepOver && <Notice tone="warn">{t.failure({ code: 'second-step-over' })}</Notice>}
      </div>
      <div className="mt-4 grid gap-4">
        <input type="hidden" name="next" value={next} />
        <TextField
          label={t('accounts.signIn.email')}
          name="email"
          type="email"
          autoComplete="username webauthn"
          defaultValue={refused?.email}
          error={fault('email')}
        />
        <PasswordField
          label={t('accounts.signIn.password')}
          name="password"
          autoComplete="current-password"
          error={fault('password')}
        />
        <Checkbox
          name="sharedMachine"
          onChange={(event) => onShared(event.currentTarget.checked)}
          label={t('accounts.signIn.sharedMachine')}
          help={t('accounts.signIn.sharedMachineHelp')}
        />
        <Button type="submit" variant="primary" size="lg" fullWidth busy={isBusy}>
          {t('accounts.signIn.submit')}
        </Button>
      </div>
      <p className="mt-4">
        <Link to="/forgot-password">{t('administration.forgot.link')}</Link>
      </p>
      <p className="mt-4 text-sm text-ink-2">{t('accounts.signIn.lockNotice', lock)}</p>
    </Form>
  )
}
