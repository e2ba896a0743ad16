import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { parsePlan } from '#app/workshops/parse-plan.ts'
import { PlanForm } from '#app/workshops/plan-form.tsx'
import { RevisePlanInput } from '#server/workshops/contract.ts'

/** The plan as it stands; a plan that is closed, or not this person's, says so instead. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const id = params.id ?? ''
  const opened = await context.services.workshops.openPlanForm(actor, id)
  if (opened.ok) return { id, plan: opened.value, failure: null }
  if (opened.failure.code === 'workshop-not-found') throw data(null, { status: 404 })
  return { id, plan: null, failure: opened.failure }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const submission = await parsePlan(request, RevisePlanInput)
  if (submission.status !== 'success') return data({ submission: submission.reply(), failure: null }, { status: 422 })
  const revised = await context.services.workshops.revisePlan(actor, { ...submission.value, id: params.id ?? '' })
  if (revised.ok) return redirect(`/workshops/${params.id}`)
  if (revised.failure.code === 'workshop-not-found') respond(revised.failure)
  return data({ submission: submission.reply(), failure: revised.failure }, { status: 409 })
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('workshops.plan.editTitle'))

export default function EditWorkshopPage() {
  const { id, plan, failure } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText()
  const back = `/workshops/${id}`
  const header = (
    <PageHeader
      crumbs={[{ label: t('workshops.title'), to: '/workshops' }, ...(plan ? [{ label: plan.title, to: back }] : [])]}
      title={t('workshops.plan.editTitle')}
    />
  )
  if (plan) return <PlanForm plan={plan} header={header} kind="edit" answer={answer} />
  return (
    <div className="page">
      {header}
      <EmptyState
        title={failure && t.failure(failure)}
        action={<LinkButton to={back}>{t('common.actions.back')}</LinkButton>}
      />
    </div>
  )
}
