import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { ACCOUNT_TABS } from './account-tabs.ts'

/** The head of one's own page: whose it is, and its parts. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { fullName, office, departmentShortName } = requireActor(context, request)
  return { fullName, line: { office, department: departmentShortName } }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.own.title'))

export default function OwnPageLayout() {
  const { fullName, line } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="page">
      <PageHeader
        title={fullName}
        tabs={
          <Tabs label={t('accounts.own.title')} tabs={ACCOUNT_TABS.map(({ to, label }) => ({ to, label: t(label) }))} />
        }
      >
        <span>{t('shell.personLine', line)}</span>
      </PageHeader>
      <Outlet />
    </div>
  )
}
