import type { ActionFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { runCommand } from '#app/workshops/run-command.ts'
import { AddCaseAttachmentInput, RemoveCaseAttachmentInput } from '#server/cases/contract.ts'

/** Attachments come and go by themselves, beside the text that is being written. Answers in JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { cases } = context.services
  const form: Record<string, unknown> = {
    ...Object.fromEntries(await request.formData()),
    id: params.id ?? '',
  }
  const done =
    form.intent === 'remove'
      ? await runCommand(RemoveCaseAttachmentInput, form, (input) => cases.removeAttachment(actor, input))
      : await runCommand(AddCaseAttachmentInput, form, (input) => cases.addAttachment(actor, input))
  return done.ok ? Response.json({ done: true }) : Response.json({ failure: done.failure }, { status: 409 })
}
