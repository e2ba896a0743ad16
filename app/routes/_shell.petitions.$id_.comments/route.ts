import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { runCommentAct } from '#app/petitions/comments/run-comment-act.ts'

/** The conversations about a petition's text, asked for by the page whenever they moved. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.petitionComments.list(actor, params.id ?? '')
  if (!read.ok) return Response.json({ failure: read.failure }, { status: 404 })
  return Response.json(read.value, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const done = await runCommentAct(context.services.petitionComments, actor, { id: params.id ?? '', form })
  if (done.ok) return Response.json({ done: true })
  const code = done.failure.code
  // Not the page is missing but what it speaks of: the place of writing says so in words.
  if (code.endsWith('not-found')) return Response.json({ failure: done.failure }, { status: 404 })
  const refused = respond(done.failure)
  return Response.json(refused.data, refused.init ?? undefined)
}
