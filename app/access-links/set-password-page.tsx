import { Form, Link, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import type { AccessLinkPurpose, AccessLinkView } from '#server/accounts/access-links/contract.ts'
import type { Failure } from '#server/kernel/result.ts'
import { VisitorPage } from './visitor-page.tsx'

interface SetPasswordPageProps {
  purpose: AccessLinkPurpose
  link: AccessLinkView | null
  canMail: boolean
  answer: { issues: readonly { field: string; code: string }[]; failure: Failure | null } | undefined
}

/** Behind a one-time link: whose account it is, and its new password. */
export function SetPasswordPage({ purpose, link, canMail, answer }: SetPasswordPageProps) {
  const t = useText()
  const format = useFormat()
  const isBusy = useNavigation().state !== 'idle'
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answer])
  if (!link) return <Unusable canMail={canMail} />
  const fault = (field: string) => {
    const issue = answer?.issues.find((one) => one.field === field)
    if (issue) return t.failure({ code: issue.code })
    return field === 'password' && answer?.failure ? t.failure(answer.failure) : undefined
  }
  return (
    <VisitorPage title={t('administration.welcome.title')}>
      <p className="text-md">
        {t(purpose === 'invite' ? 'administration.welcome.inviteLead' : 'administration.welcome.resetLead', {
          name: link.fullName,
        })}
      </p>
      <p className="mt-1 text-sm break-words text-ink-2">
        {t('shell.personLine', { office: link.office, department: link.departmentShortName })}
        <br />
        {t('administration.welcome.account', { email: link.email })}
      </p>
      <Form ref={form} method="post" noValidate className="mt-5 grid gap-4">
        {/* For the browser's keeper of passwords. */}
        <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
        <PasswordField
          label={t('administration.welcome.password')}
          help={t('administration.welcome.rule')}
          name="password"
          autoComplete="new-password"
          error={fault('password')}
          required
        />
        <PasswordField
          label={t('administration.welcome.again')}
          name="again"
          autoComplete="new-password"
          error={fault('again')}
          required
        />
        <Button type="submit" variant="primary" size="lg" fullWidth busy={isBusy}>
          {t('administration.welcome.submit')}
        </Button>
      </Form>
      <p className="mt-4 text-sm text-ink-2">
        {t('administration.welcome.until', { time: format.dateTime(link.expiresAt) })}
      </p>
    </VisitorPage>
  )
}

function Unusable({ canMail }: { canMail: boolean }) {
  const t = useText()
  return (
    <VisitorPage title={t('administration.welcome.unusableTitle')}>
      <Notice tone="warn">{t('administration.welcome.unusableBody')}</Notice>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <LinkButton to="/sign-in" variant="primary">
          {t('administration.welcome.toSignIn')}
        </LinkButton>
        {canMail && <Link to="/forgot-password">{t('administration.welcome.askAgain')}</Link>}
      </div>
    </VisitorPage>
  )
}
