import { redirect } from '@remix-run/node'
import type { Actor } from '#server/kernel/actor.ts'
import type { AppContext } from './load-context.ts'

/** The signed-in person, or a redirect to the sign-in page that leads back here. */
export function requireActor(context: AppContext, request: Request): Actor {
  if (context.actor) return context.actor
  const { pathname, search } = new URL(request.url)
  const next = request.method === 'GET' ? `${pathname.replace(/\.data$/, '')}${search}` : '/'
  throw redirect(`/sign-in?next=${encodeURIComponent(next)}`)
}
