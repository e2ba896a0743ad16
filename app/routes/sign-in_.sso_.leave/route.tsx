import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { VisitorFrame } from '#app/shell/visitor-frame.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'

/**
 * After the sign-out here: on to the provider's own page for it. A page in between, because what a form leads to may not
 * lie on another host (form-action).
 */
export async function loader({ context }: LoaderFunctionArgs) {
  if (context.actor || context.locked) throw redirect('/')
  const address = await context.services.singleSignOn.signOutAddress(`${context.origin}/sign-in`)
  if (!address) throw redirect('/sign-in')
  return { address: address.href }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  ...pageTitle(matches, (t) => t('accounts.singleSignOn.leaveTitle')),
  ...(data ? [{ httpEquiv: 'refresh', content: `0;url=${data.address}` }] : []),
]

export default function LeavePage() {
  const { address } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <VisitorFrame>
      <div className="mx-auto grid w-full max-w-110 content-start gap-4 px-4 py-8 md:py-14">
        <h1 className="text-2xl font-bold tracking-title">{t('accounts.singleSignOn.leaveTitle')}</h1>
        <p className="text-ink-2">{t('accounts.singleSignOn.leaveBody')}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton to={address} variant="primary" icon={LogOut}>
            {t('accounts.singleSignOn.leaveAct')}
          </LinkButton>
          <LinkButton to="/sign-in">{t('accounts.singleSignOn.leaveSkip')}</LinkButton>
        </div>
      </div>
    </VisitorFrame>
  )
}
