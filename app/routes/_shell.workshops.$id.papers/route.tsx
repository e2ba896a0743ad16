import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { useUploads } from '#app/files/use-uploads.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { primaryMove } from '#app/workshops/next-step.ts'
import { runCommand } from '#app/workshops/run-command.ts'
import { useWorkshop } from '#app/workshops/use-workshop.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { PaperInput, RevisePaperInput, SubmitPaperInput } from '#server/workshops/contract.ts'
import { PaperDialog } from './paper-dialog.tsx'
import { PaperRow } from './paper-row.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const papers = await context.services.workshops.readPapers(actor, params.id ?? '')
  if (!papers.ok) throw data(null, { status: 404 })
  return { papers: papers.value }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = Object.fromEntries(await request.formData())
  const done = await act(context.services.workshops, actor, { ...form, workshopId: params.id })
  if (done === null) throw data(null, { status: 400 })
  return done.ok ? { done: true as const } : respond(done.failure)
}

/** The command that a form of this page means; null when it means none. */
async function act(workshops: Services['workshops'], actor: Actor, form: Record<string, unknown>) {
  switch (form.intent) {
    case 'submit':
      return runCommand(SubmitPaperInput, form, (input) => workshops.submitPaper(actor, input))
    case 'revise':
      return runCommand(RevisePaperInput, form, (input) => workshops.revisePaper(actor, input))
    case 'remove':
      return runCommand(PaperInput, form, (input) => workshops.removePaper(actor, input))
    case 'restore':
      return runCommand(PaperInput, form, (input) => workshops.restorePaper(actor, input))
    default:
      return null
  }
}

export default function WorkshopPapers() {
  const { workshop } = useWorkshop()
  const { papers } = useLoaderData<typeof loader>()
  const t = useText()
  const uploads = useUploads('papers')
  const [isSubmitting, setSubmitting] = useState(false)
  const { registerForAll, registerOwnDepartment } = workshop.abilities
  const maySubmit = registerForAll || registerOwnDepartment !== null
  const submit = maySubmit && (
    // The step of the whole workshop stands above, when it is this person's: then this is not the one primary act.
    <Button variant={primaryMove(workshop) ? 'secondary' : 'primary'} icon={Plus} onClick={() => setSubmitting(true)}>
      {t('workshops.papers.submit')}
    </Button>
  )
  return (
    <div className="grid gap-4">
      {papers.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="flex items-start gap-2 text-sm text-ink-2">
            <ShieldAlert size={16} aria-hidden className="mt-[3px] flex-none text-seal" />
            {t('workshops.papers.secrecy')} {t('files.stateHelps.unscanned')}
          </p>
          {submit}
        </div>
      )}
      {papers.length === 0 ? (
        <EmptyState title={t('workshops.papers.emptyTitle')} action={submit}>
          {maySubmit ? t('workshops.papers.emptyBody') : t('workshops.delegates.closed')}
        </EmptyState>
      ) : (
        <ul
          aria-label={t('workshops.papers.caption')}
          className="divide-y divide-line rounded-lg border border-line bg-surface"
        >
          {papers.map((paper) => (
            <PaperRow key={paper.id} workshopId={workshop.id} paper={paper} uploads={uploads} />
          ))}
        </ul>
      )}
      {isSubmitting && <PaperDialog workshop={workshop} uploads={uploads} onClose={() => setSubmitting(false)} />}
    </div>
  )
}
