import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { parsePlan } from '#app/workshops/parse-plan.ts'
import { PlanForm } from '#app/workshops/plan-form.tsx'
import { isLocalDate } from '#server/language/dates.ts'
import { DraftPlanInput } from '#server/workshops/contract.ts'

/** The empty form; with ?day=yyyy-mm-dd also what that day offers (the form asks when the day is changed). */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { workshops } = context.services
  const day = new URL(request.url).searchParams.get('day')
  if (day && isLocalDate(day)) return { plan: null, day, offer: await workshops.offerForDay(actor, day) }
  const opened = await workshops.openNewPlanForm(actor)
  if (!opened.ok) throw data(null, { status: 403 })
  return { plan: opened.value, day: null, offer: null }
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
  const { plan } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText()
  const header = (
    <PageHeader crumbs={[{ label: t('workshops.title'), to: '/workshops' }]} title={t('workshops.plan.newTitle')} />
  )
  return plan && <PlanForm plan={plan} header={header} kind="new" answer={answer} />
}
