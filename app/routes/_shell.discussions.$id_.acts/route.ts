import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { runDiscussionAct } from '#app/discussions/run-discussion-act.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'

/** What a post said before (?history=<post>), for who reads it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const postId = new URL(request.url).searchParams.get('history') ?? ''
  const read = await context.services.discussions.history(actor, params.id ?? '', postId)
  if (!read.ok) return Response.json({ history: null }, { status: 404 })
  return Response.json({ history: read.value }, { headers: { 'Cache-Control': 'no-store' } })
}

/** Acts on a topic, beside the page that shows it. Answers JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = Object.fromEntries(await request.formData())
  const done = await runDiscussionAct(context.services.discussions, actor, { ...form, id: params.id ?? '' })
  if (done === null) return Response.json({ failure: { code: 'unknown' } }, { status: 400 })
  if (done.ok) return Response.json({ done: true })
  // Not the page is missing but what it speaks of: it says so in words.
  if (done.failure.code.endsWith('not-found')) return Response.json({ failure: done.failure }, { status: 404 })
  const refused = respond(done.failure)
  return Response.json(refused.data, refused.init ?? undefined)
}
