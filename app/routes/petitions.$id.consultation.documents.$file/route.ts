import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { attachment } from '#server/language/attachment.ts'
import { textIn } from '#server/language/catalogue.ts'

/** `round-1.docx`, `round-1.pdf`: the four-column table of a round, made as it is asked for. A refusal is a sentence. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const [, number, format] = /^round-(\d{1,4})\.(pdf|docx)$/.exec(params.file ?? '') ?? []
  if (number === undefined || (format !== 'pdf' && format !== 'docx')) throw data(null, { status: 404 })
  const wanted = { petitionId: params.id ?? '', number: Number(number), format } as const
  const made = await context.services.consultation.renderOpinionTable(actor, wanted)
  if (made.ok) {
    return new Response(made.value.bytes.slice(), {
      headers: {
        'Content-Type': made.value.mediaType,
        'Content-Disposition': attachment(made.value.fileName),
        'Cache-Control': 'private, no-store',
      },
    })
  }
  if (made.failure.code.endsWith('not-found')) throw data(null, { status: 404 })
  const status = made.failure.code === 'document-too-busy' ? 503 : 422
  return new Response(textIn(context.locale).failure(made.failure), {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
