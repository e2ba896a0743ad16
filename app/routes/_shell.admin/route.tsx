import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Tabs } from '#app/ui/tabs.tsx'

/** The room of the administrator. Its pages ask again themselves: they can be asked for alone. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  if (!context.services.administration.mayAdminister(actor)) throw data(null, { status: 403 })
  return null
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.title'))

const TABS = ['people', 'departments', 'mandates', 'sessions', 'requests', 'settings', 'holidays', 'mail'] as const

export default function AdministrationLayout() {
  const t = useText()
  return (
    <>
      <div className="px-4 pt-2 md:px-6">
        <Tabs
          label={t('administration.tabs.label')}
          tabs={TABS.map((name) => ({ to: `/admin/${name}`, label: t(`administration.tabs.${name}`) }))}
        />
      </div>
      <Outlet />
    </>
  )
}

export { ErrorContent as ErrorBoundary } from '#app/shell/error-content.tsx'
