import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readLink, setPassword } from '#app/access-links/set-password.ts'
import { SetPasswordPage } from '#app/access-links/set-password-page.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'

export const loader = ({ context, params }: LoaderFunctionArgs) => readLink(context, 'invite', params.token)

export const action = (args: ActionFunctionArgs) => setPassword(args, 'invite')

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.welcome.title'))

export default function WelcomePage() {
  const { link, canMail } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SetPasswordPage purpose="invite" link={link} canMail={canMail} answer={answer} />
}
