import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { useWorkshop } from '#app/workshops/use-workshop.ts'
import { localDate } from '#server/language/dates.ts'
import { NameOfficersInput } from '#server/workshops/contract.ts'
import { AboutCard } from './about-card.tsx'
import { DepartmentList } from './department-list.tsx'
import { DossierCard } from './dossier-card.tsx'
import { NextStep } from './next-step.tsx'
import { OfficersCard } from './officers-card.tsx'
import { SideNotice } from './side-notice.tsx'

/** Who could hold an office: asked for only by those who may name them. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { workshops, tasks } = context.services
  const read = await workshops.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  const { id, startsAt, zone, state } = read.value
  const offer = await workshops.offerForDay(actor, { day: localDate(startsAt, zone), workshopId: id })
  const kind = state === 'postponed' ? 'workshop-read-postponement' : 'workshop-read-cancellation'
  const open = await tasks.mine(actor)
  return {
    candidates: offer.ok ? offer.value.candidates : [],
    isNoticeUnread: open.some((task) => task.kind === kind && task.about.id === params.id),
  }
}

/** "Phân công": chair, deputy, secretary, technician, guest. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const chosen = (name: string) => form.getAll(name).map(String).filter(Boolean)
  const input = NameOfficersInput.safeParse({
    ...Object.fromEntries(form),
    id: params.id,
    technicianIds: chosen('technicianIds'),
    guestIds: chosen('guestIds'),
  })
  if (!input.success) throw data(null, { status: 400 })
  const named = await context.services.workshops.nameOfficers(actor, input.data)
  return named.ok ? { done: true as const } : respond(named.failure)
}

export default function WorkshopOverview() {
  const { workshop } = useWorkshop()
  const { candidates, isNoticeUnread } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="grid gap-5">
      <SideNotice workshop={workshop} isUnread={isNoticeUnread} />
      <NextStep workshop={workshop} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid gap-5">
          <AboutCard workshop={workshop} />
          {workshop.conclusion && (
            <Card title={t('workshops.overview.conclusion')}>
              <p className="max-w-[43em] font-document text-md whitespace-pre-line">{workshop.conclusion}</p>
            </Card>
          )}
          <DepartmentList workshop={workshop} />
        </div>
        <div className="grid gap-5">
          <OfficersCard workshop={workshop} candidates={candidates} />
          <DossierCard workshopId={workshop.id} />
        </div>
      </div>
    </div>
  )
}
