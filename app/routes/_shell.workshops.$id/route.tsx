import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { type Tab, Tabs } from '#app/ui/tabs.tsx'
import { useWorkshop } from '#app/workshops/use-workshop.ts'
import { ChangeStateInput } from '#server/workshops/contract.ts'
import { WorkshopHeader } from './workshop-header.tsx'

/** The head of all tabs: title, phase, counts, what this person may do. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.workshops.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  return { workshop: read.value, now: context.now() }
}

/** Transitions from anywhere in the workshop, and "Đã nắm thông tin" under a notice. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { workshops } = context.services
  const form: Record<string, unknown> = Object.fromEntries(await request.formData())
  const id = params.id ?? ''
  if (form.intent === 'acknowledge') {
    const read = await workshops.acknowledgeNotice(actor, { workshopId: id })
    return read.ok ? { done: true as const } : respond(read.failure)
  }
  const input = ChangeStateInput.safeParse({ ...form, id })
  if (!input.success) throw data(null, { status: 400 })
  const moved = await workshops.changeState(actor, input.data)
  return moved.ok ? { done: true as const } : respond(moved.failure)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => loaded?.workshop.title ?? t('workshops.title'))

export default function WorkshopLayout() {
  const { workshop, now } = useWorkshop()
  const t = useText()
  useSubjectVersion('workshop', workshop.id)
  const base = `/workshops/${workshop.id}`
  const tabs: Tab[] = [
    { to: base, label: t('workshops.tabs.overview'), end: true },
    { to: `${base}/invitation`, label: t('workshops.tabs.invitation') },
    { to: `${base}/agenda`, label: t('workshops.tabs.agenda') },
    { to: `${base}/delegates`, label: t('workshops.tabs.delegates'), count: workshop.delegateCount },
    { to: `${base}/papers`, label: t('workshops.tabs.papers'), count: workshop.paperCount },
    { to: `${base}/minutes`, label: t('minutes.tab') },
    { to: `${base}/log`, label: t('workshops.tabs.log') },
  ]
  return (
    <div className="page">
      <WorkshopHeader workshop={workshop} now={now} tabs={<Tabs tabs={tabs} />} />
      <Outlet />
    </div>
  )
}
