import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { preferenceCookies } from '#app/http/preference-cookies.ts'
import { safePath } from '#app/http/safe-path.ts'
import { PreferencesInput } from '#server/accounts/contract.ts'

/**
 * Language, theme and "Bản dễ đọc". A browser with scripts sends no `next` and stays where it is, with whatever was
 * being typed; without scripts the form carries `next` and is led back.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const easyReading = form.get('easyReading')
  const parsed = PreferencesInput.safeParse({
    locale: form.get('locale') ?? undefined,
    theme: form.get('theme') ?? undefined,
    easyReading: easyReading === null ? undefined : easyReading === 'on',
  })
  if (!parsed.success) return data(null, { status: 422 })
  const { actor, locale, theme, easyReading: isEasy } = context
  if (actor) {
    const shown = { locale, theme, easyReading: isEasy }
    await context.services.accounts.savePreferences(actor, shown, parsed.data)
  }

  const headers = new Headers()
  const isSecure = new URL(request.url).protocol === 'https:'
  for (const cookie of preferenceCookies(parsed.data, isSecure)) headers.append('Set-Cookie', cookie)
  const next = form.get('next')
  if (typeof next === 'string') return redirect(safePath(next), { headers })
  return data(null, { headers })
}

/** Nothing to see here: whoever opens the address goes home. */
export function loader() {
  return redirect('/')
}
