import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { parsePlan } from '#app/workshops/parse-plan.ts'
import { PlanForm } from '#app/workshops/plan-form.tsx'
import { isLocalDate } from '#server/language/dates.ts'
import { DraftPlanInput } from '#server/workshops/contract.ts'

/**
 * The empty form. With ?day=yyyy-mm-dd (and ?workshop=id) only what that day offers: an open form asks when its day is
 * changed. A refusal is no error page, so that what was typed stays.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { workshops } = context.services
  const asked = new URL(request.url).searchParams
  const day = asked.get('day')
  if (day && isLocalDate(day)) {
    const offer = await workshops.offerForDay(actor, { day, workshopId: asked.get('workshop') })
    return data({ plan: null, day, offer: offer.ok ? offer.value : null }, { status: offer.ok ? 200 : 403 })
  }
  const opened = await workshops.openNewPlanForm(actor)
  if (!opened.ok) throw data(null, { status: 403 })
  return data({ plan: opened.value, day: null, offer: null })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const submission = await parsePlan(request, DraftPlanInput)
  if (submission.status !== 'success') return data({ submission: submission.reply(), failure: null }, { status: 422 })
  const drafted = await context.services.workshops.draftPlan(actor, submission.value)
  if (!drafted.ok) return data({ submission: submission.reply(), failure: drafted.failure }, { status: 422 })
  return redirect(`/workshops/${drafted.value.id}`)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('workshops.plan.newTitle'))

export default function NewWorkshopPage() {
  // The form goes on with the plan it was opened with: data read anew, because a task or a notice came, brings another id.
  const [plan] = useState(useLoaderData<typeof loader>().plan)
  const answer = useActionData<typeof action>()
  const t = useText()
  const header = (
    <PageHeader crumbs={[{ label: t('workshops.title'), to: '/workshops' }]} title={t('workshops.plan.newTitle')} />
  )
  return plan && <PlanForm plan={plan} header={header} kind="new" answer={answer} />
}
