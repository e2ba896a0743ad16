import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import type { FileForReading } from '#server/files/file-access.ts'
import type { Files } from '#server/files/files.ts'
import type { Quarantine } from '#server/files/quarantine/quarantine.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { attachment } from '#server/language/attachment.ts'
import { type ByteRange, readByteRange } from './byte-range.ts'

export interface DownloadsDeps {
  readonly files: Pick<Files, 'findForReading' | 'recordReading' | 'open'>
  readonly quarantine: Pick<Quarantine, 'download'>
  readonly resolveActor: (request: Request) => Promise<Actor | null>
  readonly reportError: (error: unknown) => void
}

/**
 * `GET /files/:referenceId`: always an attachment, never rendered inside the product: `nosniff`, a sandbox without
 * rights, the name as filename*=UTF-8''. ETag is the content's hash; single byte ranges resume a broken download.
 */
export function createDownloads(deps: DownloadsDeps): Router {
  const router = Router()
  router.get('/files/:referenceId', (request, response) => {
    serve(deps, request, response).catch((error: unknown) => {
      // The reader going away is no error of ours.
      if (!isPrematureClose(error)) deps.reportError(error)
      response.destroy()
    })
  })
  router.get('/security/quarantine/:id/content', (request, response) => {
    serveHeld(deps, request, response).catch((error: unknown) => {
      if (!isPrematureClose(error)) deps.reportError(error)
      response.destroy()
    })
  })
  return router
}

/** Whole, and kept nowhere: each time it is taken is a row of the log. */
async function serveHeld(deps: DownloadsDeps, request: Request, response: Response): Promise<void> {
  const actor = await deps.resolveActor(request)
  if (!actor) {
    response.redirect(303, '/sign-in')
    return
  }
  const taken = await deps.quarantine.download(actor, request.params.id ?? '')
  if (!taken.ok) {
    const status = taken.failure.code === 'quarantine-not-allowed' ? 403 : 404
    response.status(status).setHeader('Cache-Control', 'no-store').json({ failure: taken.failure })
    return
  }
  const { file, body } = taken.value
  setHeaders(response, file, `"${file.sha256}"`)
  response.setHeader('Cache-Control', 'no-store, no-transform')
  response.removeHeader('ETag')
  response.removeHeader('Accept-Ranges')
  response.setHeader('Content-Length', file.size)
  if (request.method === 'HEAD') response.end()
  else await pipeline(body(), response)
}

async function serve(deps: DownloadsDeps, request: Request, response: Response): Promise<void> {
  const actor = await deps.resolveActor(request)
  if (!actor) {
    response.redirect(303, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`)
    return
  }
  const found = await deps.files.findForReading(actor, request.params.referenceId ?? '')
  if (!found.ok) {
    response.status(404).setHeader('Cache-Control', 'no-store').json({ failure: found.failure })
    return
  }
  const file = found.value
  const etag = `"${file.sha256}"`
  setHeaders(response, file, etag)
  if (request.headers['if-none-match'] === etag) {
    response.status(304).end()
    return
  }
  const range = conditionalRange(request, etag, file.size)
  if (range === 'unsatisfiable') {
    response.status(416).setHeader('Content-Range', `bytes */${file.size}`).end()
    return
  }
  if (range) response.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`)
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : file.size)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  await deps.files.recordReading(actor, file)
  await pipeline(deps.files.open(file, range ?? undefined), response)
}

function setHeaders(response: Response, file: FileForReading, etag: string): void {
  response.setHeader('Content-Type', file.mediaType)
  response.setHeader('Content-Disposition', attachment(file.name))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('ETag', etag)
  // Kept by nobody without asking: the right to it may end; no-transform keeps the length true.
  response.setHeader('Cache-Control', 'private, no-cache, no-transform')
}

/** `If-Range` with another ETag asks for the whole file as it is now. */
function conditionalRange(request: Request, etag: string, size: number): ByteRange | 'unsatisfiable' | null {
  const condition = request.headers['if-range']
  if (condition && condition !== etag) return null
  return readByteRange(request.headers.range, size)
}

function isPrematureClose(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
