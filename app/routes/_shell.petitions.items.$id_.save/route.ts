import type { ActionFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { SaveItemInput } from '#server/petitions/items/contract.ts'

/** The form sends itself here while one writes; the page around it is not read anew. Answers JSON (SaveResponse). */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { items } = context.services
  const id = params.id ?? ''
  const input = SaveItemInput.safeParse({ ...(await bodyOf(request)), id })
  if (!input.success) {
    const code = input.error.issues[0]?.message === 'field-too-long' ? 'field-too-long' : 'item-text-unreadable'
    return Response.json({ failure: { code } }, { status: 422 })
  }
  const saved = await items.save(actor, input.data)
  if (saved.ok) return Response.json({ saved: saved.value })
  if (saved.failure.code !== 'item-changed-meanwhile') {
    return Response.json({ failure: saved.failure }, { status: saved.failure.code === 'item-not-found' ? 404 : 409 })
  }
  const form = await items.openForm(actor, id)
  if (!form.ok) return Response.json({ failure: form.failure }, { status: 409 })
  const { content, version, savedAt, savedBy } = form.value
  return Response.json({ theirs: { content, version, at: savedAt, by: savedBy?.fullName ?? null } }, { status: 409 })
}

async function bodyOf(request: Request): Promise<object> {
  try {
    const body: unknown = await request.json()
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {} // refused by the schema, like anything that is not a save
  }
}
