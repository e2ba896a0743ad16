import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, data, type LoaderFunctionArgs } from '@remix-run/node'
import { documentResponse } from '#app/http/document-response.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { attachment } from '#server/language/attachment.ts'

/** `document.pdf`, `document.docx` from the number on; `package.zip` once issued. A refusal is a sentence. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { petitionIssuing } = context.services
  const id = params.id ?? ''
  const [, format] = /^document\.(pdf|docx)$/.exec(params.file ?? '') ?? []
  if (!format && params.file !== 'package.zip') throw data(null, { status: 404 })
  const made =
    format === 'pdf' || format === 'docx'
      ? await petitionIssuing.document(actor, { id, format })
      : await petitionIssuing.package(actor, id)
  if (!made.ok) return documentResponse(made, { locale: context.locale })
  const { fileName, mediaType, body } = made.value
  return new Response(createReadableStreamFromReadable(Readable.from(body)), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'private, no-store',
    },
  })
}
