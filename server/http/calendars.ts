import { type Request, type Response, Router } from 'express'
import type { Notifications } from '#server/notifications/notifications.ts'
import { limitPerMinute } from './rate-limits.ts'

export interface CalendarsDeps {
  readonly notifications: Pick<Notifications, 'readFeed'>
  readonly reportError: (error: unknown) => void
  readonly perMinute: number
}

/**
 * `GET /calendar/<token>.ics`: one person's workshops for a calendar application, which has no session. The secret in
 * the address is the only key, so guesses are few a minute, what is refused looks alike, and nothing is kept on the way.
 */
export function createCalendars(deps: CalendarsDeps): Router {
  const router = Router()
  const limit = limitPerMinute({ perMinute: deps.perMinute })
  router.get('/calendar/:file', limit, (request, response) => {
    serve(deps, request, response).catch((error: unknown) => {
      deps.reportError(error)
      if (!response.headersSent) response.status(500).end()
    })
  })
  return router
}

async function serve(deps: CalendarsDeps, request: Request, response: Response): Promise<void> {
  const token = (request.params.file ?? '').replace(/\.ics$/u, '')
  const feed = await deps.notifications.readFeed(token, `${request.protocol}://${request.headers.host ?? ''}`)
  // The address is a secret: neither logs of others nor search engines shall learn it.
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('X-Robots-Tag', 'noindex')
  if (!feed.ok) {
    response.setHeader('Cache-Control', 'no-store')
    response.status(404).type('text/plain').send('Not found')
    return
  }
  response.setHeader('Cache-Control', 'private, no-cache')
  response.setHeader('ETag', feed.value.etag)
  if (request.headers['if-none-match'] === feed.value.etag) {
    response.status(304).end()
    return
  }
  response.type('text/calendar').send(feed.value.content)
}
