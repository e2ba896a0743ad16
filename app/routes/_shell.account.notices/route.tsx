import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { NoticePreferencesInput } from '#server/notifications/contract.ts'
import { FeedCard } from './feed-card.tsx'
import { PreferencesForm } from './preferences-form.tsx'

/** What one is told and how; the own calendar. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { preferences: await context.services.notifications.preferences(actor) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { notifications } = context.services
  const { intent, ...fields }: Record<string, unknown> = Object.fromEntries(await request.formData())
  switch (intent) {
    case 'save': {
      const input = NoticePreferencesInput.safeParse(fields)
      if (!input.success) return data({ saved: false as const }, { status: 422 })
      await notifications.savePreferences(actor, input.data)
      return { saved: true as const }
    }
    case 'make-feed':
      return { feedPath: await notifications.makeFeed(actor) }
    case 'revoke-feed':
      await notifications.revokeFeed(actor)
      return { revoked: true as const }
    default:
      throw data(null, { status: 400 })
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('notices.preferences.tab'))

export default function NoticePreferencesPage() {
  const { preferences } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-220 gap-5">
      <PreferencesForm preferences={preferences} />
      <FeedCard feed={preferences.feed} />
    </div>
  )
}
