import type { ActionFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { runCommand } from '#app/workshops/run-command.ts'
import { AddEvidenceInput, RemoveEvidenceInput } from '#server/petitions/items/contract.ts'

/** Evidence comes and goes by itself, beside the text that is being written. Answers in JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { items } = context.services
  const form: Record<string, unknown> = {
    ...Object.fromEntries(await request.formData()),
    id: params.id ?? '',
  }
  const done =
    form.intent === 'remove'
      ? await runCommand(RemoveEvidenceInput, form, (input) => items.removeEvidence(actor, input))
      : await runCommand(AddEvidenceInput, form, (input) => items.addEvidence(actor, input))
  return done.ok ? Response.json({ done: true }) : Response.json({ failure: done.failure }, { status: 409 })
}
