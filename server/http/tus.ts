import { type Request, type RequestHandler, type Response, Router } from 'express'
import { MAX_FILE_BYTES } from '#server/files/contract.ts'
import type { ResumableUploads, UploadStanding } from '#server/files/resumable/resumable-uploads.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { announcedSize, refuseUpload, senderLeft, UPLOAD_OWNERS } from './upload-answers.ts'
import type { UploadSlots } from './upload-slots.ts'

export interface TusDeps {
  readonly uploads: ResumableUploads
  readonly resolveActor: (request: Request) => Promise<Actor | null>
  readonly reportError: (error: unknown) => void
  readonly slots: UploadSlots
  /** Of uploads that begin. */
  readonly limit: RequestHandler
}

const VERSION = '1.0.0'
const EXTENSIONS = 'creation,expiration,termination'

type Act = (deps: TusDeps, actor: Actor, request: Request, response: Response) => Promise<void>

/**
 * tus 1.0.0 (tus.io/protocols/resumable-upload) with creation, expiration and termination: `POST /uploads` begins,
 * `HEAD /uploads/:id` asks how far it has come, `PATCH` goes on, `DELETE` gives up; proxies that know neither PATCH nor
 * DELETE let them through as POST with X-HTTP-Method-Override. Refusals are `{ failure: { code, details } }`. The id of
 * the attached file is said in `Upload-File`.
 */
export function createTus(deps: TusDeps): Router {
  const router = Router()
  const on = (act: Act): RequestHandler => {
    return (request, response) => {
      response.setHeader('Tus-Resumable', VERSION)
      response.setHeader('Cache-Control', 'no-store')
      answer(deps, act, request, response).catch((error: unknown) => {
        deps.reportError(error)
        if (response.headersSent) response.destroy()
        else refuseUpload(request, response, { code: 'unexpected' }, 500)
      })
    }
  }
  router.options(['/uploads', '/uploads/:id'], (_request, response) => {
    response.setHeader('Tus-Resumable', VERSION)
    response.setHeader('Tus-Version', VERSION)
    response.setHeader('Tus-Extension', EXTENSIONS)
    response.setHeader('Tus-Max-Size', MAX_FILE_BYTES)
    response.status(204).end()
  })
  router.post('/uploads', deps.limit, on(begin))
  router.head('/uploads/:id', on(find))
  router.patch('/uploads/:id', on(append))
  router.delete('/uploads/:id', on(abandon))
  router.post('/uploads/:id', (request, response, next) => {
    const method = request.header('x-http-method-override')
    if (method === 'PATCH') on(append)(request, response, next)
    else if (method === 'DELETE') on(abandon)(request, response, next)
    else refuseUpload(request, response, { code: 'upload-unclear' })
  })
  return router
}

async function answer(deps: TusDeps, act: Act, request: Request, response: Response): Promise<void> {
  if (request.header('tus-resumable') !== VERSION) {
    response.setHeader('Tus-Version', VERSION)
    return refuseUpload(request, response, { code: 'upload-unclear' }, 412)
  }
  const actor = await deps.resolveActor(request)
  if (!actor) return refuseUpload(request, response, { code: 'signed-out' })
  await act(deps, actor, request, response)
}

async function begin({ uploads }: TusDeps, actor: Actor, request: Request, response: Response): Promise<void> {
  const size = wholeNumber(request.header('upload-length'))
  const { filename = '', owner = '' } = readMetadata(request.header('upload-metadata') ?? '')
  const [part = '', ownerId = ''] = owner.split(':')
  const kind = Object.hasOwn(UPLOAD_OWNERS, part) ? UPLOAD_OWNERS[part as keyof typeof UPLOAD_OWNERS] : null // one of its keys
  if (size === null || !kind) return refuseUpload(request, response, { code: 'upload-unclear' })
  if (!isId(ownerId)) return refuseUpload(request, response, { code: kind.notFound })
  const begun = await uploads.begin(actor, { owner: { kind: kind.kind, id: ownerId }, name: filename, size })
  if (!begun.ok) return refuseUpload(request, response, begun.failure)
  const { id, standing } = begun.value
  tell(response, standing)
  response.setHeader('Location', `/uploads/${id}`)
  response.status(201).end()
}

async function find({ uploads }: TusDeps, actor: Actor, request: Request, response: Response): Promise<void> {
  const found = await uploads.find(actor, request.params.id ?? '')
  if (!found.ok) return refuseUpload(request, response, found.failure)
  tell(response, found.value)
  response.setHeader('Upload-Length', found.value.size)
  response.status(200).end()
}

async function append({ uploads, slots }: TusDeps, actor: Actor, request: Request, response: Response): Promise<void> {
  if (request.header('content-type') !== 'application/offset+octet-stream') {
    return refuseUpload(request, response, { code: 'upload-unclear' }, 415)
  }
  const offset = wholeNumber(request.header('upload-offset'))
  if (offset === null) return refuseUpload(request, response, { code: 'upload-unclear' })
  const release = slots.take(actor.userId)
  if (!release) return refuseUpload(request, response, { code: 'file-uploads-busy' })
  try {
    const appended = await uploads.append(actor, request.params.id ?? '', {
      offset,
      body: request,
      announced: announcedSize(request),
      signal: senderLeft(request),
    })
    if (!appended.ok) return refuseUpload(request, response, appended.failure)
    tell(response, appended.value)
    response.status(204).end()
  } finally {
    release()
  }
}

async function abandon({ uploads }: TusDeps, actor: Actor, request: Request, response: Response): Promise<void> {
  const abandoned = await uploads.abandon(actor, request.params.id ?? '')
  if (!abandoned.ok) return refuseUpload(request, response, abandoned.failure)
  response.status(204).end()
}

function tell(response: Response, { offset, expiresAt, fileId }: UploadStanding): void {
  response.setHeader('Upload-Offset', offset)
  response.setHeader('Upload-Expires', expiresAt.toUTCString())
  if (fileId) response.setHeader('Upload-File', fileId)
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** "filename w6J…,owner cGFw…": keys with values in base64 of UTF-8. */
function readMetadata(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '))
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]))
}
