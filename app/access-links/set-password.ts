import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { AppContext } from '#app/http/load-context.ts'
import { type AccessLinkPurpose, SetPasswordInput } from '#server/accounts/access-links/contract.ts'

/** Whose link it is, or null when it opens nothing: both are answered in the same way. For loaders. */
export async function readLink(context: AppContext, purpose: AccessLinkPurpose, token: string | undefined) {
  const { accessLinks } = context.services
  return { link: await accessLinks.read(token ?? '', purpose), canMail: accessLinks.canMail }
}

/** Sets the password and signs in with it, like the form of the sign-in page does. For actions. */
export async function setPassword({ context, request, params }: ActionFunctionArgs, purpose: AccessLinkPurpose) {
  const parsed = SetPasswordInput.safeParse(Object.fromEntries(await request.formData()))
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), code: message }))
    return data({ issues, failure: null }, { status: 422 })
  }
  const { password } = parsed.data
  const { accessLinks, accounts } = context.services
  const used = await accessLinks.use(params.token ?? '', purpose, password)
  if (!used.ok) return data({ issues: [], failure: used.failure }, { status: 422 })
  const opened = await accounts.signIn(
    { email: used.value.email, password, sharedMachine: false },
    context.session.origin,
  )
  // A locked or just disabled account is told so by the sign-in page.
  if (!opened.ok) return redirect('/sign-in')
  const { step, token, expiresAt } = opened.value
  if (step === 'second-factor')
    return redirect('/sign-in/code', { headers: { 'Set-Cookie': context.session.half.issue(token, expiresAt) } })
  return redirect('/', { headers: { 'Set-Cookie': context.session.issue(token, expiresAt) } })
}
