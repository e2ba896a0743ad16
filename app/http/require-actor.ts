import { redirect } from '@remix-run/node'
import type { Actor } from '#server/kernel/actor.ts'
import type { AppContext } from './load-context.ts'

/**
 * The signed-in person, or a redirect to the sign-in page that leads back here. Who must enrol a second factor first is
 * led there.
 */
export function requireActor(context: AppContext, request: Request): Actor {
  if (context.actor) return context.actor
  const { pathname, search } = new URL(request.url)
  const next = request.method === 'GET' ? `${pathname.replace(/\.data$/, '')}${search}` : '/'
  throw redirect(`${context.enrolling ? '/sign-in/enrol' : '/sign-in'}?next=${encodeURIComponent(next)}`)
}

/** For the page that enrols a second factor alone: also who is not let further yet. */
export function requireEnrolling(context: AppContext, request: Request): Actor {
  return context.enrolling ?? requireActor(context, request)
}
