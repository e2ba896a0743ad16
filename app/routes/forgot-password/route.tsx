import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { VisitorPage } from '#app/access-links/visitor-page.tsx'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { AskResetInput } from '#server/accounts/access-links/contract.ts'

export const loader = ({ context }: LoaderFunctionArgs) => ({ canMail: context.services.accessLinks.canMail })

/** The same answer, in the same time, whether the address has an account. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const email = String(form.get('email') ?? '')
  const parsed = AskResetInput.safeParse({ email })
  if (!parsed.success) {
    const code = parsed.error.issues[0]?.message ?? 'email-invalid'
    return data({ isSent: false, email, fault: code }, { status: 422 })
  }
  context.services.accessLinks.askForReset(parsed.data.email)
  return { isSent: true, email, fault: null }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.forgot.title'))

export default function ForgotPasswordPage() {
  const { canMail } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText()
  const isBusy = useNavigation().state !== 'idle'
  return (
    <VisitorPage title={t('administration.forgot.title')}>
      {!canMail && <Notice>{t('administration.forgot.byAdministrator')}</Notice>}
      {canMail && answer?.isSent && (
        <Notice tone="ok" isLive>
          {t('administration.forgot.sent')}
        </Notice>
      )}
      {canMail && !answer?.isSent && (
        <>
          <p className="text-ink-2">{t('administration.forgot.lead')}</p>
          <Form method="post" noValidate className="mt-4 grid gap-4">
            <TextField
              label={t('accounts.signIn.email')}
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={answer?.email}
              error={answer?.fault ? t.failure({ code: answer.fault }) : undefined}
              required
            />
            <Button type="submit" variant="primary" size="lg" fullWidth busy={isBusy}>
              {t('administration.forgot.submit')}
            </Button>
          </Form>
        </>
      )}
      <p className="mt-5">
        <Link to="/sign-in">{t('administration.welcome.toSignIn')}</Link>
      </p>
    </VisitorPage>
  )
}
