import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { documentResponse } from '#app/http/document-response.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { SIGNED_FILE_NAMES } from '#server/petitions/signed-files/contract.ts'

/** The biên bản (`prepared.pdf`, `current.pdf`) or công văn (`letter….pdf`) to be signed, the same bytes each time. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const name = SIGNED_FILE_NAMES.find((one) => `${one}.pdf` === params.file)
  if (!name) throw data(null, { status: 404 })
  const made = await context.services.signedFiles.download(actor, params.id ?? '', name)
  return documentResponse(made, { locale: context.locale })
}
