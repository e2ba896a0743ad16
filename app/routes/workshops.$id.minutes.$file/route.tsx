import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { documentResponse } from '#app/http/document-response.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { MINUTES_DOCUMENTS, type MinutesDocumentName } from '#server/minutes/contract.ts'

/** `minutes.pdf`, `notice.docx` …: biên bản and thông báo kết luận, made as they are asked for. A refusal is a sentence. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const wanted = wantedOf(params.file ?? '')
  if (!wanted) throw data(null, { status: 404 })
  const made = await context.services.minutes.render(actor, { workshopId: params.id ?? '', ...wanted })
  return documentResponse(made, { locale: context.locale })
}

function wantedOf(file: string): { name: MinutesDocumentName; format: 'pdf' | 'docx' } | null {
  const [, name, format] = /^([a-z]+)\.(pdf|docx)$/.exec(file) ?? []
  const known = MINUTES_DOCUMENTS.find((one) => one === name)
  return known && (format === 'pdf' || format === 'docx') ? { name: known, format } : null
}
