import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'

/** The legal references of the text as it was last saved, asked for after each save. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.petitions.references(actor, params.id ?? '')
  if (!read.ok) return Response.json({ failure: read.failure }, { status: 404 })
  return Response.json({ references: read.value }, { headers: { 'Cache-Control': 'no-store' } })
}
