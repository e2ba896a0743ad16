import { type ActionFunctionArgs, data } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { runCommand } from '#app/workshops/run-command.ts'
import { PrepareInput, PrepareLetterInput, TakeInput } from '#server/petitions/signed-files/contract.ts'

/** Acts on biên bản and công văn that are signed in their PDFs: prepares them, takes a signed file. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { signedFiles } = context.services
  const form = await request.formData()
  const fields = { ...Object.fromEntries(form), id: params.id ?? '' }
  if (form.get('intent') === 'prepare') {
    const prepared = await runCommand(PrepareInput, fields, (input) => signedFiles.prepare(actor, input))
    return prepared.ok ? { done: true as const } : respond(prepared.failure)
  }
  if (form.get('intent') === 'prepare-letter') {
    const prepared = await runCommand(PrepareLetterInput, fields, (input) => signedFiles.prepareLetter(actor, input))
    return prepared.ok ? { done: true as const } : respond(prepared.failure)
  }
  if (form.get('intent') !== 'take') throw data(null, { status: 400 })
  const sent = form.get('file')
  const file = sent instanceof Blob ? new Uint8Array(await sent.arrayBuffer()) : undefined
  const taken = await runCommand(TakeInput, { ...fields, file }, (input) => signedFiles.take(actor, input))
  return taken.ok ? { done: true as const } : respond(taken.failure)
}
