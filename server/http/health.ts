import type { RequestHandler } from 'express'

/** GET /healthz: the process lives and its database answers: 200, else 503. Says nothing about versions or hosts. */
export function health(deps: { databaseAnswers: () => Promise<boolean> }): RequestHandler {
  return async (_request, response) => {
    const up = await deps.databaseAnswers()
    response
      .status(up ? 200 : 503)
      .type('text/plain')
      .send(up ? 'ok' : 'database unreachable')
  }
}

/** What must hold before requests are sent here, by name. */
export type ReadinessChecks = Readonly<Record<string, () => boolean | Promise<boolean>>>

/**
 * GET /readyz: whether a proxy may send requests here: 200 "ready", else 503 with the names of what is missing, one a
 * line. Differs from /healthz while stopping, and when files cannot be written: then a restart would help nobody.
 */
export function readiness(checks: ReadinessChecks): RequestHandler {
  return async (_request, response) => {
    const missing: string[] = []
    for (const [name, holds] of Object.entries(checks)) {
      if (!(await Promise.resolve(holds()).catch(() => false))) missing.push(name)
    }
    response
      .status(missing.length === 0 ? 200 : 503)
      .type('text/plain')
      .send(missing.length === 0 ? 'ready' : missing.join('\n'))
  }
}
