import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { attachment } from '#server/language/attachment.ts'
import { textIn } from '#server/language/catalogue.ts'
import {
  PETITION_DOCUMENTS,
  type PetitionDocumentFormat,
  type PetitionDocumentName,
} from '#server/petitions/document/contract.ts'

/** `draft.pdf`, `draft.docx`, `draft.svg` …: a petition as a document, made as it is asked for. A refusal is a sentence. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const wanted = wantedOf(params.file ?? '')
  if (!wanted) throw data(null, { status: 404 })
  const made = await context.services.petitionDocuments.render(actor, { id: params.id ?? '', ...wanted })
  if (made.ok) {
    return new Response(made.value.bytes.slice(), {
      headers: {
        'Content-Type': made.value.mediaType,
        // The picture of the preview stands in the page; a document is saved.
        ...(wanted.format !== 'svg' && { 'Content-Disposition': attachment(made.value.fileName) }),
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

function wantedOf(file: string): { name: PetitionDocumentName; format: PetitionDocumentFormat } | null {
  const [, name, format] = /^([a-z]+)\.(pdf|docx|svg)$/.exec(file) ?? []
  const known = PETITION_DOCUMENTS.find((one) => one === name)
  return known && format ? { name: known, format: format as PetitionDocumentFormat } : null // one of the three above
}
