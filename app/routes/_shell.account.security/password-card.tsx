import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import type { Failure } from '#server/kernel/result.ts'
import type { action } from './route.tsx'

/** Faults that are about the new password; the others stand at the field of the current one or over the form. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'password-wrong': 'current',
  'password-under-fourteen': 'next',
  'password-under-eight': 'next',
  'password-too-long': 'next',
  'password-personal': 'next',
  'password-common': 'next',
  'password-same': 'next',
}

/** Change of one's own password. Everything typed stays when it is refused; the page says what to mend. */
export function PasswordCard({ minLength }: { minLength: number }) {
  const t = useText()
  const fetcher = useFetcher<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const failure: Failure | null = answer && 'failure' in answer ? answer.failure : null
  const isDone = Boolean(answer && 'done' in answer)

  useEffect(() => {
    if (isDone) form.current?.reset()
    else if (answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answer, isDone])

  function fault(field: string) {
    if (failure && FIELD_OF[failure.code] === field) return t.failure(failure)
    const issue = answer && 'issues' in answer ? answer.issues.find((one) => one.field === field) : undefined
    return issue && t.failure({ code: issue.code })
  }

  return (
    <Card title={t('accounts.password.title')} isPrinted={false}>
      <fetcher.Form
        ref={form}
        method="post"
        action="/account/security"
        noValidate
        className="grid max-w-120 grid-cols-[minmax(0,1fr)] gap-4"
      >
        <input type="hidden" name="intent" value="change-password" />
        {failure && !FIELD_OF[failure.code] && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        {isDone && (
          <Notice tone="ok" isLive>
            {t('accounts.password.changed')}
          </Notice>
        )}
        <PasswordField
          label={t('accounts.password.current')}
          name="current"
          autoComplete="current-password"
          required
          error={fault('current')}
        />
        <PasswordField
          label={t('accounts.password.next')}
          help={t('accounts.password.rule', { min: minLength })}
          name="next"
          autoComplete="new-password"
          required
          error={fault('next')}
        />
        <PasswordField
          label={t('accounts.password.again')}
          name="again"
          autoComplete="new-password"
          required
          error={fault('again')}
        />
        <Checkbox
          name="keepOthers"
          label={t('accounts.password.keepOthers')}
          help={t('accounts.password.keepOthersHelp')}
        />
        <Button type="submit" variant="primary" busy={fetcher.state !== 'idle'} className="justify-self-start">
          {t('accounts.password.submit')}
        </Button>
      </fetcher.Form>
    </Card>
  )
}
