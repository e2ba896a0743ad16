import { type Request, type RequestHandler, type Response, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Actor } from '#server/kernel/actor.ts'
import { readSearchInput } from '#server/search/asking/contract.ts'
import type { Search } from '#server/search/search.ts'
import { searchOpenApi } from './search-open-api.ts'

export interface SearchApiDeps {
  readonly search: Pick<Search, 'find'>
  readonly resolveActor: (request: Request) => Promise<Actor | null>
  readonly reportError: (error: unknown) => void
  /** For one person. */
  readonly perMinute: number
}

/** `GET /api/v1/search` for programs, with the session cookie of a person, and `/api/v1/openapi.json`, which says how. */
export function createSearchApi(deps: SearchApiDeps): Router {
  const router = Router()
  const limit = rateLimit({
    windowMs: 60_000,
    limit: deps.perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (_request, response) => String(response.locals.userId),
    handler: (_request, response) => void response.status(429).json({ error: 'too-many-requests' }),
  })
  router.get('/api/v1/openapi.json', (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=300')
    response.json(searchOpenApi)
  })
  router.get('/api/v1/search', signedIn(deps), limit, (request, response) => {
    serve(deps, request, response).catch((error: unknown) => {
      deps.reportError(error)
      if (!response.headersSent) response.status(500).json({ error: 'internal' })
    })
  })
  return router
}

function signedIn(deps: SearchApiDeps): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    deps.resolveActor(request).then((actor) => {
      if (!actor) return void response.status(401).json({ error: 'not-signed-in' })
      response.locals.userId = actor.userId
      response.locals.actor = actor
      next()
    }, next)
  }
}

async function serve(deps: SearchApiDeps, request: Request, response: Response): Promise<void> {
  const query = new URL(request.originalUrl, 'http://here').searchParams
  const actor = response.locals.actor as Actor // set by signedIn, just before
  const answer = await deps.search.find(actor, readSearchInput(query))
  response.json({
    total: answer.total,
    exact: answer.exact,
    page: answer.page,
    pageSize: answer.pageSize,
    items: answer.hits.map(({ kind, id, externalId, title, path, score, titleFragments, highlights }) => ({
      kind,
      id,
      externalId,
      title,
      path,
      score,
      highlights: [{ section: 'title', label: '', fragments: titleFragments }, ...highlights],
    })),
    facets: answer.facets,
    suggestion: answer.suggestion,
    expansions: answer.expansions,
  })
}
