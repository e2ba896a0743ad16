import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { AskAct } from '#app/administration/ask-act.tsx'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { EndSessionInput, PersonInput, type SessionRow } from '#server/administration/contract.ts'
import { SessionTable } from './session-table.tsx'

/** Who is signed in, where, since when. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { sessions: requireAnswer(await context.services.administration.listSessions(actor)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { administration } = context.services
  const form = Object.fromEntries(await request.formData())
  const ended = await {
    one: () => runCommand(EndSessionInput, form, (input) => administration.endSessions(actor, input)),
    person: () => runCommand(PersonInput, form, (input) => administration.endSessions(actor, input)),
    all: () => administration.endSessions(actor, 'all-others'),
  }[whichOf(form.intent)]()
  return ended.ok ? { done: ended.value } : respond(ended.failure)
}

function whichOf(intent: unknown): 'one' | 'person' | 'all' {
  if (intent === 'one' || intent === 'person' || intent === 'all') return intent
  throw data(null, { status: 400 })
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.sessions.title'))

export default function SessionsPage() {
  const { sessions } = useLoaderData<typeof loader>()
  const t = useText()
  const toaster = useToaster()
  const [asked, setAsked] = useState<SessionRow | 'all' | null>(null)
  const name = asked && asked !== 'all' ? asked.person.fullName : ''
  return (
    <div className="page">
      <PageHeader
        title={t('administration.sessions.title')}
        actions={
          sessions.length > 1 && (
            <Button variant="danger" onClick={() => setAsked('all')}>
              {t('administration.sessions.endAll')}
            </Button>
          )
        }
      >
        {t('administration.sessions.lead')}
      </PageHeader>
      <p className="mb-2 text-sm text-ink-2" role="status">
        {t('administration.sessions.count', { count: sessions.length })}
      </p>
      <SessionTable sessions={sessions} onEnd={setAsked} />
      {asked && (
        <AskAct<{ count: number }>
          title={
            asked === 'all' ? t('administration.sessions.endAllTitle') : t('administration.sessions.endTitle', { name })
          }
          body={asked === 'all' ? t('administration.sessions.endAllBody') : t('administration.sessions.endBody')}
          actLabel={asked === 'all' ? t('administration.sessions.endAll') : t('administration.sessions.end')}
          tone="danger"
          fields={asked === 'all' ? { intent: 'all' } : { intent: 'one', sessionId: asked.id }}
          onDone={({ count }) => {
            toaster.show({ tone: 'ok', text: t('administration.sessions.ended', { count }) })
            setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
