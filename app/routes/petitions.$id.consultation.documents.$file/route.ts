import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { documentResponse } from '#app/http/document-response.ts'
import { requireActor } from '#app/http/require-actor.ts'

/** `round-1.docx`, `round-1.pdf`: the four-column table of a round, made as it is asked for. A refusal is a sentence. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const [, number, format] = /^round-(\d{1,4})\.(pdf|docx)$/.exec(params.file ?? '') ?? []
  if (number === undefined || (format !== 'pdf' && format !== 'docx')) throw data(null, { status: 404 })
  const wanted = { petitionId: params.id ?? '', number: Number(number), format } as const
  const made = await context.services.consultation.renderOpinionTable(actor, wanted)
  return documentResponse(made, { locale: context.locale })
}
