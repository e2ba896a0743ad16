import { type Request, type Response, Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Files } from '#server/files/files.ts'
import type { ResumableUploads } from '#server/files/resumable/resumable-uploads.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { createTus } from './tus.ts'
import { announcedSize, refuseUpload, senderLeft, UPLOAD_OWNERS } from './upload-answers.ts'
import { createUploadSlots, type UploadSlots } from './upload-slots.ts'

export interface UploadsDeps {
  readonly files: Pick<Files, 'attach'>
  readonly uploads: ResumableUploads
  readonly resolveActor: (request: Request) => Promise<Actor | null>
  readonly reportError: (error: unknown) => void
  /** Uploads per address in ten minutes. */
  readonly perTenMinutes?: number
  /** Bodies read at the same time: of one person, of all. */
  readonly atOnce?: { readonly perPerson: number; readonly inAll: number }
}

/**
 * The ways up, behind one set of limits: tus (tus.ts), which the pages use, and for programs in one request
 * `PUT /uploads/papers/:ownerId?name=…` `/uploads/evidence/:ownerId?name=…` or `/uploads/petitions/:ownerId?name=…` with the file as the raw body, answered by
 * 201 with the file's view or `{ failure: { code, details } }`. The same-origin check stands before (server/http/app.ts).
 */
export function createUploads(deps: UploadsDeps): Router {
  const router = Router()
  const slots = createUploadSlots(deps.atOnce ?? { perPerson: 3, inAll: 24 })
  const limit = rateLimit({
    windowMs: 10 * 60_000,
    limit: deps.perTenMinutes ?? 120,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: (request, response) => refuseUpload(request, response, { code: 'file-uploads-too-often' }),
  })

  router.use(createTus({ ...deps, slots, limit }))
  for (const [part, owner] of Object.entries(UPLOAD_OWNERS)) {
    router.put(`/uploads/${part}/:ownerId`, limit, (request, response) => {
      receive(deps, slots, owner, request, response).catch((error: unknown) => {
        deps.reportError(error)
        if (response.headersSent) response.destroy()
        else refuseUpload(request, response, { code: 'unexpected' }, 500)
      })
    })
  }
  return router
}

async function receive(
  deps: UploadsDeps,
  slots: UploadSlots,
  owner: (typeof UPLOAD_OWNERS)[keyof typeof UPLOAD_OWNERS],
  request: Request,
  response: Response,
): Promise<void> {
  const actor = await deps.resolveActor(request)
  if (!actor) return refuseUpload(request, response, { code: 'signed-out' })
  const ownerId = request.params.ownerId ?? ''
  if (!isId(ownerId)) return refuseUpload(request, response, { code: owner.notFound })
  const release = slots.take(actor.userId)
  if (!release) return refuseUpload(request, response, { code: 'file-uploads-busy' })
  try {
    const outcome = await deps.files.attach(actor, {
      owner: { kind: owner.kind, id: ownerId },
      name: typeof request.query.name === 'string' ? request.query.name : '',
      body: request,
      announcedSize: announcedSize(request),
      signal: senderLeft(request),
    })
    if (!outcome.ok) return refuseUpload(request, response, outcome.failure)
    response.status(201).json({ file: outcome.value })
  } finally {
    release()
  }
}
