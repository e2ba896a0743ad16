import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { isLocalDate } from '#server/language/dates.ts'

/** What the picker offers: `?text=…&on=yyyy-mm-dd`. Everybody signed in reads the legal basis. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request)
  const search = new URL(request.url).searchParams
  const on = search.get('on')
  const input = { text: search.get('text') ?? '', on: on && isLocalDate(on) ? on : null }
  return { documents: await context.services.legalBasis.offer(input) }
}
