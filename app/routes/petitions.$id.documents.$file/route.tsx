import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { documentResponse } from '#app/http/document-response.ts'
import { requireActor } from '#app/http/require-actor.ts'
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
  // The picture of the preview stands in the page; a document is saved.
  return documentResponse(made, { locale: context.locale, isShown: wanted.format === 'svg' })
}

function wantedOf(file: string): { name: PetitionDocumentName; format: PetitionDocumentFormat } | null {
  const [, name, format] = /^([a-z]+)\.(pdf|docx|svg)$/.exec(file) ?? []
  const known = PETITION_DOCUMENTS.find((one) => one === name)
  return known && format ? { name: known, format: format as PetitionDocumentFormat } : null // one of the three above
}
