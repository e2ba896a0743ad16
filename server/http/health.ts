import type { RequestHandler } from 'express'

/** GET /healthz: 200 when the database answers, else 503. Says nothing about versions or hosts. */
export function health(deps: { databaseAnswers: () => Promise<boolean> }): RequestHandler {
  return async (_request, response) => {
    const up = await deps.databaseAnswers()
    response
      .status(up ? 200 : 503)
      .type('text/plain')
      .send(up ? 'ok' : 'database unreachable')
  }
}
