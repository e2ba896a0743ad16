import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express'
import type { Logger } from 'pino'
import type { Actor } from '#server/kernel/actor.ts'
import { health, type ReadinessChecks, readiness } from './health.ts'
import { heedLock } from './heed-lock.ts'
import type { OriginPolicy } from './origin-policy.ts'
import { createRateLimits } from './rate-limits.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import type { StandingReader } from './session-standing.ts'

export interface HttpAppDeps {
  /** The Remix build, or how to load it anew at each request in development. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  /** Where the browser's files lie, or Vite's middleware in development. */
  readonly assets: { readonly directory: string } | { readonly middleware: RequestHandler }
  readonly loadContext: (request: express.Request, response: express.Response) => Promise<AppLoadContext>
  readonly origins: OriginPolicy
  readonly standings: StandingReader
  /** A page was opened by hand. */
  readonly heardInput: (actor: Actor) => Promise<void>
  readonly routers: readonly Router[]
  readonly databaseAnswers: () => Promise<boolean>
  /** Beside the database: what must hold before a proxy sends requests here. */
  readonly readiness: ReadinessChecks
  readonly logger: Logger
  readonly monotonic: () => number
  readonly secure: boolean
  readonly trustProxy: number
  readonly nodeMode: 'production' | 'development'
  readonly limits: { readonly generalPerMinute: number; readonly signInPerMinute: number }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Forms of pages; uploads have their own route and limit. */
const MAX_FORM_BYTES = 1024 * 1024
/** Lists of people come as a file of 2 MB with its form around it (server/administration/import). */
const LARGER_FORMS: ReadonlyArray<readonly [path: RegExp, bytes: number]> = [
  [/^\/admin\/people\/import$/, 2.25 * 1024 * 1024],
  // A signed PDF of at most 20 MB (server/petitions/signed-files).
  [/^\/petitions\/[0-9a-f-]{36}\/signed-files$/, 20.25 * 1024 * 1024],
]

export function createHttpApp(deps: HttpAppDeps): Express {
  const app = express()
  const limits = createRateLimits(deps.limits)
  app.disable('x-powered-by')
  app.set('trust proxy', deps.trustProxy)
  app.get('/healthz', health({ databaseAnswers: deps.databaseAnswers }))
  app.get('/readyz', readiness({ database: deps.databaseAnswers, ...deps.readiness }))
  app.use(requestLog(deps.logger, deps.monotonic))
  app.use(ownHostsOnly(deps.origins))
  app.use(securityHeaders({ development: 'middleware' in deps.assets, secure: deps.secure }))
  app.use(compression())
  serveAssets(app, deps.assets)
  app.use(limits.general)
  // Before the narrow limits: a page of another site must not use up an office's sign-ins.
  app.use(ownPagesOnly(deps.origins))
  app.use(
    [
      ...['/sign-in', '/sign-in.data', '/locked/unlock'],
      ...['/forgot-password', '/forgot-password.data', '/welcome', '/reset'],
    ],
    limits.signIn,
  )
  app.use(['/sign-in/sso', '/sign-in/sso.data'], limits.away)
  app.use(heedLock(deps))
  for (const router of deps.routers) app.use(router)
  app.use(boundedForms)
  app.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  app.all(
    '*',
    createRequestHandler({
      build: deps.build,
      getLoadContext: deps.loadContext,
      mode: deps.nodeMode,
    }),
  )
  app.use(lastResort(deps.logger))
  return app
}

function serveAssets(app: Express, assets: HttpAppDeps['assets']): void {
  if ('middleware' in assets) {
    app.use(assets.middleware)
    return
  }
  // Names in /assets carry a hash of their content.
  app.use(
    '/assets',
    express.static(`${assets.directory}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  app.use(express.static(assets.directory, { maxAge: '1h', index: false }))
}

function ownHostsOnly(origins: OriginPolicy): RequestHandler {
  return (request, response, next) => {
    if (origins.hostAllowed(request.headers.host)) return next()
    response.status(421).type('text/plain').send('This host name is not served here. Set PUBLIC_ORIGIN.')
  }
}

function ownPagesOnly(origins: OriginPolicy): RequestHandler {
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method) || origins.sameOrigin(request)) return next()
    response.status(403).type('text/plain').send('Requests that change something must come from pages of this site.')
  }
}

/** Remix reads the body itself, so the announced length is what can be refused early. */
const boundedForms: RequestHandler = (request, response, next) => {
  const length = Number(request.headers['content-length'] ?? 0)
  const path = request.path.replace(/\.data$/, '')
  const [, most] = LARGER_FORMS.find(([of]) => of.test(path)) ?? [path, MAX_FORM_BYTES]
  if (SAFE_METHODS.has(request.method) || (length <= most && !request.headers['transfer-encoding'])) return next()
  response.status(413).type('text/plain').send('The form is larger than what is taken here.')
}

function lastResort(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error)
    if (status >= 500) logger.error({ err: error, requestId: response.locals.requestId }, 'request failed')
    if (response.headersSent) return next(error)
    response
      .status(status)
      .type('text/plain')
      .send(status >= 500 ? `Error ${response.locals.requestId}` : 'Not found')
  }
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : 500
}
