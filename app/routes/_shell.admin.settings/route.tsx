import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SETTING_KEYS } from '#server/settings/contract.ts'
import { SettingCard } from './setting-card.tsx'

/** Thiết lập: each by itself, asked for before it is in force. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { settings, accounts } = context.services
  const list = requireAnswer(await settings.list(actor))
  const people = await accounts.people(list.flatMap(({ changed }) => (changed ? [changed.byId] : [])))
  return {
    settings: list.map((setting) => ({
      ...setting,
      changedBy: people.get(setting.changed?.byId ?? '')?.fullName ?? '',
    })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const key = SETTING_KEYS.find((one) => one === form.get('key'))
  if (!key) throw data(null, { status: 400 })
  const value = key === 'secondFactorRoles' ? String(form.get('value')).split(',').filter(Boolean) : form.get('value')
  const changed = await context.services.settings.change(actor, key, value)
  return changed.ok ? { done: true as const } : respond(changed.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.settings.title'))

export default function SettingsPage() {
  const { settings } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="page">
      <PageHeader title={t('administration.settings.title')}>{t('administration.settings.lead')}</PageHeader>
      <div className="grid max-w-200 gap-5">
        {settings.map((setting) => (
          <SettingCard key={setting.key} setting={setting} changedBy={setting.changedBy} />
        ))}
      </div>
    </div>
  )
}
