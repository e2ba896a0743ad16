import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { TokenScope } from '#server/accounts/tokens/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { readSearchInput } from '#server/search/asking/contract.ts'
import type { Search } from '#server/search/search.ts'
import { limitPerMinute } from './rate-limits.ts'
import { searchOpenApi } from './search-open-api.ts'

export interface SearchApiDeps {
  readonly search: Pick<Search, 'find'>
  readonly resolveActor: (request: Request) => Promise<Actor | null>
  /** Who a personal token speaks for. */
  readonly actorOfKey: (token: string, scope: TokenScope) => Promise<Actor | null>
  readonly reportError: (error: unknown) => void
  /** For one person. */
  readonly perMinute: number
}

/** `GET /api/v1/search` for programs, with the session cookie or a token of a person, and `/api/v1/openapi.json`, which says how. */
export function createSearchApi(deps: SearchApiDeps): Router {
  const router = Router()
  const limit = limitPerMinute({
    perMinute: deps.perMinute,
    whose: (response) => String(response.locals.userId),
    isForPrograms: true,
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
    // A key that is sent counts alone: a wrong one is not made good by a session that happens to be open.
    const key = bearerOf(request)
    const resolved = key === null ? deps.resolveActor(request) : deps.actorOfKey(key, 'search:read')
    resolved.then((actor) => {
      if (!actor) {
        response.setHeader('WWW-Authenticate', `Bearer realm="api"${key === null ? '' : ', error="invalid_token"'}`)
        return void response.status(401).json({ error: key === null ? 'not-signed-in' : 'token-refused' })
      }
      response.locals.userId = actor.userId
      response.locals.actor = actor
      next()
    }, next)
  }
}

function bearerOf(request: Request): string | null {
  const [, key] = /^bearer\s+(.*)$/iu.exec(request.headers.authorization ?? '') ?? []
  return key?.trim() ?? null
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
    items: answer.hits.map(({ kind, id, code, externalId, title, path, score, titleFragments, highlights }) => ({
      kind,
      id,
      code,
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
