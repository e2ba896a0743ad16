import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { respond } from '#app/http/respond.ts'
import { safePath } from '#app/http/safe-path.ts'

/** One click on a demo person. The command refuses it outside demo mode. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const opened = await context.services.accounts.signInAsDemoPerson(
    String(form.get('person') ?? ''),
    context.session.origin,
  )
  if (!opened.ok) return respond(opened.failure)
  const { token, expiresAt } = opened.value
  return redirect(safePath(String(form.get('next') ?? '/')), {
    headers: { 'Set-Cookie': context.session.issue(token, expiresAt) },
  })
}

export function loader() {
  return redirect('/sign-in')
}
