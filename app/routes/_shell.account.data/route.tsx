import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formIssues } from '#app/accounts/form-issues.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { AskCorrectionInput, AskInput, CorrectOwnInput } from '#server/personal-data/contract.ts'
import { AskCard } from './ask-card.tsx'
import { CopyCard } from './copy-card.tsx'
import { CorrectCard } from './correct-card.tsx'
import { HeldCard } from './held-card.tsx'
import { OwnRequests } from './own-requests.tsx'
import { ReachCard } from './reach-card.tsx'

/** Dữ liệu của tôi: what is held, and what one may ask about it (R10). */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { own: await context.services.personalData.own(actor) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { personalData } = context.services
  const { intent, ...fields }: Record<string, unknown> = Object.fromEntries(await request.formData())
  switch (intent) {
    case 'reach': {
      const input = CorrectOwnInput.safeParse(fields)
      if (!input.success) return data({ issues: formIssues(input.error) }, { status: 422 })
      await personalData.correctOwn(actor, input.data)
      return { done: true as const }
    }
    case 'correct': {
      const input = AskCorrectionInput.safeParse(fields)
      if (!input.success) return data({ issues: formIssues(input.error) }, { status: 422 })
      return answer(await personalData.askCorrection(actor, input.data))
    }
    case 'ask': {
      const input = AskInput.safeParse(fields)
      if (!input.success) return data({ issues: formIssues(input.error) }, { status: 422 })
      return answer(await personalData.ask(actor, input.data))
    }
    case 'withdraw':
      return answer(await personalData.withdraw(actor, String(fields.request ?? '')))
    case 'prepare-copy':
      return answer(await personalData.mayTakeCopy(actor))
    default:
      throw data(null, { status: 400 })
  }
}

function answer(result: Result<void, Failure>) {
  return result.ok ? { done: true as const } : respond(result.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('personalData.tab'))

export default function OwnDataPage() {
  const { own } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="max-w-[43em] text-ink-2">
        <p>{t('personalData.lead')}</p>
        <p className="mt-2">{t('personalData.basis')}</p>
      </div>
      <HeldCard parts={own.parts} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <ReachCard details={own.details} />
          <CopyCard lastAt={own.lastExportAt} />
        </div>
        <CorrectCard details={own.details} />
      </div>
      <AskCard isRoom={own.details.kind === 'connection_point'} answerDays={own.answerDays} />
      <OwnRequests requests={own.requests} />
    </div>
  )
}

export { ErrorContent as ErrorBoundary } from '#app/shell/error-content.tsx'
