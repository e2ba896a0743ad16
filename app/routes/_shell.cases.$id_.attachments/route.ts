import type { ActionFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { runCommand } from '#app/workshops/run-command.ts'
import { AddCaseAttachmentInput, RemoveCaseAttachmentInput } from '#server/cases/contract.ts'

/** Attachments come and go by themselves, beside the text that is being written. Takes and answers JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { cases } = context.services
  const form: Record<string, unknown> = { ...(await bodyOf(request)), id: params.id ?? '' }
  const done =
    form.intent === 'remove'
      ? await runCommand(RemoveCaseAttachmentInput, form, (input) => cases.removeAttachment(actor, input))
      : await runCommand(AddCaseAttachmentInput, form, (input) => cases.addAttachment(actor, input))
  return done.ok ? Response.json({ done: true }) : Response.json({ failure: done.failure }, { status: 409 })
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await request.json()
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {} // refused by the schema
  }
}
