import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ChangePasswordInput } from '#server/accounts/contract.ts'
import { PasswordCard } from './password-card.tsx'

/** How one's own account is kept safe. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { security: await context.services.accounts.ownSecurity(actor) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { accounts } = context.services
  const form: Record<string, unknown> = Object.fromEntries(await request.formData())
  switch (form.intent) {
    case 'change-password': {
      const input = ChangePasswordInput.safeParse(form)
      if (!input.success) {
        const issues = input.error.issues.map(({ path, message }) => ({ field: String(path[0]), code: message }))
        return data({ issues }, { status: 422 })
      }
      const changed = await accounts.changePassword(actor, input.data)
      return changed.ok ? { done: true as const } : respond(changed.failure)
    }
    default:
      throw data(null, { status: 400 })
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.tabs.security'))

export default function SecurityPage() {
  const { security } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-200 gap-5">
      {security.hasPassword && <PasswordCard secondFactor={security.secondFactor} />}
    </div>
  )
}
