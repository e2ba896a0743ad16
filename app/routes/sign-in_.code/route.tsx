import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { CodeField } from '#app/accounts/code-field.tsx'
import { formIssues } from '#app/accounts/form-issues.ts'
import type { AppContext } from '#app/http/load-context.ts'
import { safePath } from '#app/http/safe-path.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { VisitorFrame } from '#app/shell/visitor-frame.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { SecondStepInput } from '#server/accounts/contract.ts'

/** The second step of a sign-in: only in the browser whose password fitted, and for five minutes. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const next = safePath(searchParams.get('next'))
  if (context.actor) throw redirect(next)
  const { token } = context.session.half
  if (!token || !(await context.services.accounts.isHalfSignInOpen(token))) throw anew(context, next)
  return { next, method: searchParams.get('with') === 'recovery' ? ('recovery' as const) : ('code' as const) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const next = safePath(String(form.get('next') ?? '/'))
  const { session, services } = context
  const input = SecondStepInput.safeParse(Object.fromEntries(form))
  if (!input.success) {
    const [issue] = formIssues(input.error)
    return data({ failure: { code: issue?.code ?? 'code-form' } }, { status: 422 })
  }
  if (!session.half.token) return anew(context, next)
  const opened = await services.accounts.finishSignIn(session.half.token, input.data, session.origin)
  if (!opened.ok) {
    if (opened.failure.code === 'second-step-over') return anew(context, next)
    return data({ failure: opened.failure }, { status: opened.failure.code === 'account-locked' ? 429 : 401 })
  }
  const headers = new Headers()
  headers.append('Set-Cookie', session.issue(opened.value.token, opened.value.expiresAt))
  headers.append('Set-Cookie', session.half.clear())
  return redirect(next, { headers })
}

/** Too late, or answered elsewhere: from the first step again, which says so. */
function anew({ session }: AppContext, next: string) {
  const query = new URLSearchParams({ ...(session.half.token && { over: '1' }), ...(next !== '/' && { next }) })
  const headers = { 'Set-Cookie': session.half.clear() }
  return redirect(query.size > 0 ? `/sign-in?${query}` : '/sign-in', { headers })
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.secondStep.title'))

export default function SecondStepPage() {
  const { next, method } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useText()
  const isBusy = useNavigation().formMethod === 'POST'
  const field = useRef<HTMLInputElement>(null)
  const isLocked = refused?.failure.code === 'account-locked'

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each refusal, and where another field is shown
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [refused, method])

  const isRecovery = method === 'recovery'
  const fault = refused && !isLocked ? t.failure(refused.failure) : undefined
  const other = `/sign-in/code?${isRecovery ? '' : 'with=recovery&'}next=${encodeURIComponent(next)}`
  return (
    <VisitorFrame>
      <div className="mx-auto w-full max-w-110 px-4 py-8 md:py-14">
        <h1 className="text-2xl font-bold tracking-title">{t('accounts.secondStep.title')}</h1>
        <p className="mt-2 text-ink-2">
          {t(isRecovery ? 'accounts.secondStep.recoveryBody' : 'accounts.secondStep.body')}
        </p>
        <Form method="post" action="/sign-in/code" noValidate className="mt-5 grid gap-4" key={method}>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="method" value={method} />
          {isLocked && (
            <Notice tone="error" isLive>
              {t.failure(refused.failure)}
            </Notice>
          )}
          {isRecovery ? (
            <TextField
              ref={field}
              label={t('accounts.recovery.label')}
              name="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              help={t('accounts.recovery.help')}
              error={fault}
            />
          ) : (
            <CodeField
              ref={field}
              label={t('accounts.code.label')}
              name="code"
              help={t('accounts.code.help')}
              error={fault}
            />
          )}
          <Button type="submit" variant="primary" size="lg" fullWidth busy={isBusy}>
            {t('accounts.signIn.submit')}
          </Button>
        </Form>
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
          <Link to={other} replace>
            {t(isRecovery ? 'accounts.secondStep.useCode' : 'accounts.secondStep.useRecovery')}
          </Link>
          <Link to={`/sign-in?next=${encodeURIComponent(next)}`}>{t('accounts.demo.back')}</Link>
        </p>
      </div>
    </VisitorFrame>
  )
}
