import { redirect } from '@remix-run/node'
import type { Actor } from '#server/kernel/actor.ts'
import type { AppContext } from './load-context.ts'
import { safePath } from './safe-path.ts'

/**
 * The signed-in person, or a redirect to the sign-in page that leads back here. Who must enrol a second factor first is
 * led there.
 */
export function requireActor(context: AppContext, request: Request): Actor {
  if (context.actor) return context.actor
  throw redirect(`${context.enrolling ? '/sign-in/enrol' : '/sign-in'}?next=${encodeURIComponent(pageOf(request))}`)
}

/** The page that is asked for; of a command the one that sent it, where what was typed is kept. */
function pageOf(request: Request): string {
  const { host, pathname, search } = new URL(request.url)
  if (request.method === 'GET') return `${pathname.replace(/\.data$/, '')}${search}`
  const referer = request.headers.get('Referer') ?? ''
  const sender = URL.canParse(referer) ? new URL(referer) : null
  return sender?.host === host ? safePath(`${sender.pathname}${sender.search}`) : '/'
}

/** For the page that enrols a second factor alone: also who is not let further yet. */
export function requireEnrolling(context: AppContext, request: Request): Actor {
  return context.enrolling ?? requireActor(context, request)
}
