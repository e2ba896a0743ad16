import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { newId } from '#server/kernel/ids.ts'

/**
 * Gives each request an id (shown on error pages) and logs method, path without query, status and time.
 * No address, no name, no query: those are personal data (domain.md R7).
 */
export function requestLog(logger: Logger, monotonic: () => number): RequestHandler {
  return (request, response, next) => {
    const requestId = newId<'request'>()
    const started = monotonic()
    response.locals.requestId = requestId
    response.setHeader('X-Request-Id', requestId)
    response.on('finish', () => {
      const ms = Math.round(monotonic() - started)
      const level = response.statusCode >= 500 ? 'error' : 'debug'
      logger[level]({
        requestId,
        method: request.method,
        path: withoutSecret(request.path),
        status: response.statusCode,
        ms,
      })
    })
    next()
  }
}

/** The address of a person's calendar and a one-time link are keys. */
function withoutSecret(path: string): string {
  return path.replace(/^\/(calendar|welcome|reset)\/.+$/, '/$1/…')
}
