import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { attachment } from '#server/language/attachment.ts'
import { textIn } from '#server/language/catalogue.ts'
import { WORKSHOP_DOCUMENTS, type WorkshopDocumentName } from '#server/workshops/contract.ts'

/** `invitation.docx`, `programme.pdf` …: a document of a workshop, made as it is asked for. A refusal is a sentence. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const wanted = wantedOf(params.file ?? '')
  if (!wanted) throw data(null, { status: 404 })
  const made = await context.services.workshopDocuments.render(actor, { workshopId: params.id ?? '', ...wanted })
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

function wantedOf(file: string): { name: WorkshopDocumentName; format: 'pdf' | 'docx' } | null {
  const [, name, format] = /^([a-z]+)\.(pdf|docx)$/.exec(file) ?? []
  const known = WORKSHOP_DOCUMENTS.find((one) => one === name)
  return known && (format === 'pdf' || format === 'docx') ? { name: known, format } : null
}
