import { useFetcher } from '@remix-run/react'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useLoaded } from '#app/live/use-loaded.ts'
import { PasskeyProof } from '#app/passkeys/passkey-proof.tsx'
import type { action, loader } from '#app/routes/reauthenticate/route.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { CodeField } from './code-field.tsx'
import { ProveAtProvider } from './prove-at-provider.tsx'

interface ReauthenticateDialogProps {
  onProven: () => void
  onClose: () => void
}

const ADDRESS = '/reauthenticate'

/** "Xác nhận lại chính mình": password, code or what else the person has. The default export is for `lazy`. */
export default function ReauthenticateDialog({ onProven, onClose }: ReauthenticateDialogProps) {
  const t = useText()
  const formId = useId()
  const ways = useLoaded<typeof loader>(ADDRESS)
  const proof = useFetcher<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<'password' | 'code' | null>(null)
  const methods = ways?.methods ?? []
  const method = chosen ?? (methods.includes('password') ? 'password' : methods.includes('code') ? 'code' : null)
  const other = method === 'password' ? 'code' : 'password'
  const answer = proof.state === 'idle' ? proof.data : undefined

  useEffect(() => {
    if (answer && 'done' in answer) onProven()
    else if (answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answer, onProven])
  useEffect(() => {
    if (method) form.current?.querySelector<HTMLInputElement>('input[name=proof]')?.focus()
  }, [method])

  const failure = answer && 'failure' in answer ? answer.failure : null
  const isLocked = failure?.code === 'account-locked'
  const fault = failure && !isLocked ? t.failure(failure) : undefined
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('accounts.reauthenticate.title')}
      description={t('accounts.reauthenticate.body')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          {method && (
            <Button type="submit" form={formId} variant="primary" busy={proof.state !== 'idle'}>
              {t('accounts.reauthenticate.submit')}
            </Button>
          )}
        </>
      }
    >
      <proof.Form ref={form} id={formId} method="post" action={ADDRESS} noValidate className="grid gap-3">
        {isLocked && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        {methods.includes('passkey') && (
          <PasskeyProof
            onProof={(answer) =>
              proof.submit({ method: 'passkey', proof: answer }, { method: 'post', action: ADDRESS })
            }
          />
        )}
        {methods.includes('single-sign-on') && <ProveAtProvider onProven={onProven} />}
        {ways && methods.length === 0 && <Notice tone="warn">{t('accounts.reauthenticate.noWay')}</Notice>}
        <input type="hidden" name="method" value={method ?? ''} />
        {method === 'password' && (
          <PasswordField
            key="password"
            label={t('accounts.signIn.password')}
            name="proof"
            autoComplete="current-password"
            help={ways?.demoPassword ? t('accounts.reauthenticate.demo', { password: ways.demoPassword }) : undefined}
            error={fault}
          />
        )}
        {method === 'code' && (
          <CodeField
            key="code"
            label={t('accounts.code.label')}
            name="proof"
            help={t('accounts.code.help')}
            error={fault}
          />
        )}
        {methods.includes(other) && method && (
          <Button variant="quiet" className="justify-self-start" onClick={() => setChosen(other)}>
            {t(`accounts.reauthenticate.use.${other}`)}
          </Button>
        )}
      </proof.Form>
    </Dialog>
  )
}
