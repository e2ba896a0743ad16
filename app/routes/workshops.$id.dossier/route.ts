import { createReadableStreamFromReadable, data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { attachment } from '#server/language/attachment.ts'

/** Hồ sơ hội thảo: one archive, made and sent as it is read, of what this person may see. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const taken = await context.services.dossier.take(actor, params.id ?? '')
  if (!taken.ok) throw data(null, { status: 404 })
  const { fileName, body } = taken.value
  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'private, no-store',
    },
  })
}
