import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { RegistrationBand } from '#app/workshops/registration-band.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { useWorkshop } from '#app/workshops/use-workshop.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import {
  AddPointInput,
  RegisterDelegatesInput,
  RemoveDelegateInput,
  RemovePointInput,
  ReviseDelegateInput,
  RevisePointInput,
} from '#server/workshops/contract.ts'
import { DepartmentSection } from './department-section.tsx'

/** Above this many lines the lists of other departments start folded. */
const OPEN_UP_TO = 40

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const delegates = await context.services.workshops.readDelegates(actor, params.id ?? '')
  if (!delegates.ok) throw data(null, { status: 404 })
  return { delegates: delegates.value, ownDepartmentId: actor.departmentId as string }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = Object.fromEntries(await request.formData())
  const done = await act(context.services.workshops, actor, { ...form, workshopId: params.id })
  if (done === null) throw data(null, { status: 400 })
  if (!done.ok) return respond(done.failure)
  return { done: true as const, registered: done.value ?? null }
}

/** The command that a form of this page means; null when it means none. */
async function act(workshops: Services['workshops'], actor: Actor, form: Record<string, unknown>) {
  const makeCentral = form.makeCentral === 'on'
  switch (form.intent) {
    case 'register':
      return runCommand(RegisterDelegatesInput, form, (input) => workshops.registerDelegates(actor, input))
    case 'revise':
      return runCommand(ReviseDelegateInput, form, (input) => workshops.reviseDelegate(actor, input))
    case 'remove':
      return runCommand(RemoveDelegateInput, form, (input) => workshops.removeDelegate(actor, input))
    case 'add-point':
      return runCommand(AddPointInput, form, (input) => workshops.addConnectionPoint(actor, input))
    case 'revise-point':
      return runCommand(RevisePointInput, { ...form, makeCentral }, (input) =>
        workshops.reviseConnectionPoint(actor, input),
      )
    case 'remove-point':
      return runCommand(RemovePointInput, form, (input) => workshops.removeConnectionPoint(actor, input))
    default:
      return null
  }
}

export default function WorkshopDelegates() {
  const { workshop } = useWorkshop()
  const { delegates, ownDepartmentId } = useLoaderData<typeof loader>()
  const t = useText()
  const { departments, points } = workshop
  const [opened, setOpened] = useState<'some' | 'all' | 'none'>('some')
  const isOpen = (departmentId: string) =>
    opened === 'some' ? delegates.length <= OPEN_UP_TO || departmentId === ownDepartmentId : opened === 'all'
  return (
    <div className="grid gap-4">
      <div className="grid items-center gap-x-8 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4 max-md:px-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          <p className="font-semibold">
            {t('workshops.delegates.total', { delegates: delegates.length, points: points.length })}
          </p>
          <p className="text-sm text-ink-2">{t('workshops.delegates.countsPeople')}</p>
        </div>
        <RegistrationBand departments={departments} hasCodes />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-ink-2">
          {points.some((point) => point.mayRegister) ? t('workshops.points.oneVote') : t('workshops.delegates.closed')}
        </p>
        <Button size="sm" variant="quiet" onClick={() => setOpened(opened === 'all' ? 'none' : 'all')}>
          {opened === 'all' ? t('workshops.delegates.closeAll') : t('workshops.delegates.openAll')}
        </Button>
      </div>
      {departments.map((department) => (
        <DepartmentSection
          // A press on "Mở tất cả" is a fresh start for every section.
          key={`${department.id}-${opened}`}
          workshop={workshop}
          department={department}
          delegates={delegates}
          isOpen={isOpen(department.id)}
        />
      ))}
    </div>
  )
}
