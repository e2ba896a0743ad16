import type { IncomingMessage } from 'node:http'
import { type Request, type Response, Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Files } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import type { Failure } from '#server/kernel/result.ts'

export interface UploadsDeps {
  readonly files: Pick<Files, 'attach'>
  readonly resolveActor: (request: Request) => Promise<Actor | null>
  readonly reportError: (error: unknown) => void
  /** Uploads per address in ten minutes. */
  readonly perTenMinutes?: number
  /** Bodies read at the same time: of one person, of all. */
  readonly atOnce?: { readonly perPerson: number; readonly inAll: number }
}

const STATUS: Readonly<Record<string, number>> = {
  'file-not-found': 404,
  'workshop-not-found': 404,
  'paper-not-found': 404,
  'item-not-found': 404,
  'item-evidence-not-found': 404,
  'item-not-allowed': 403,
  'item-closed': 409,
  'item-evidence-sent': 409,
  'petition-not-found': 404,
  'petition-attachment-not-found': 404,
  'petition-not-allowed': 403,
  'petition-closed': 409,
  'workshop-not-allowed': 403,
  'workshop-registration-closed': 409,
  'file-too-large': 413,
  'file-type-not-accepted': 415,
  'file-uploads-busy': 429,
  'file-uploads-too-often': 429,
  'file-store-full': 507,
}
/** After an early refusal the rest of the body is thrown away for so long, so that the sender can read the answer. */
const DRAIN_MS = 10_000

/** What a file can be sent to: the part of the address, and the kind of owner (server/compose.ts). */
const OWNERS = {
  papers: { kind: 'paper', notFound: 'paper-not-found' },
  evidence: { kind: 'item-evidence', notFound: 'item-evidence-not-found' },
  petitions: { kind: 'petition', notFound: 'petition-attachment-not-found' },
} as const

/**
 * `PUT /uploads/papers/:ownerId?name=…`, `/uploads/evidence/:ownerId?name=…` or `/uploads/petitions/:ownerId?name=…` with
 * the file as the raw body; answers 201 with the file's view or a failure `{ failure: { code, details } }`. The same-origin check stands before this router (server/http/app.ts).
 */
export function createUploads(deps: UploadsDeps): Router {
  const router = Router()
  const slots = createSlots(deps.atOnce ?? { perPerson: 3, inAll: 24 })
  const limit = rateLimit({
    windowMs: 10 * 60_000,
    limit: deps.perTenMinutes ?? 120,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: (request, response) => refuse(request, response, { code: 'file-uploads-too-often' }),
  })

  for (const [part, owner] of Object.entries(OWNERS)) {
    router.put(`/uploads/${part}/:ownerId`, limit, (request, response) => {
      receive(deps, slots, owner, request, response).catch((error: unknown) => {
        deps.reportError(error)
        if (response.headersSent) response.destroy()
        else refuse(request, response, { code: 'unexpected' }, 500)
      })
    })
  }
  return router
}

async function receive(
  deps: UploadsDeps,
  slots: Slots,
  owner: (typeof OWNERS)[keyof typeof OWNERS],
  request: Request,
  response: Response,
): Promise<void> {
  const actor = await deps.resolveActor(request)
  if (!actor) return refuse(request, response, { code: 'signed-out' }, 401)
  const ownerId = request.params.ownerId ?? ''
  if (!isId(ownerId)) return refuse(request, response, { code: owner.notFound })
  const release = slots.take(actor.userId)
  if (!release) return refuse(request, response, { code: 'file-uploads-busy' })
  try {
    const outcome = await deps.files.attach(actor, {
      owner: { kind: owner.kind, id: ownerId },
      name: typeof request.query.name === 'string' ? request.query.name : '',
      body: request,
      announcedSize: announcedSize(request),
      signal: abortSignal(request),
    })
    if (!outcome.ok) return refuse(request, response, outcome.failure)
    response.status(201).json({ file: outcome.value })
  } finally {
    release()
  }
}

/** Answers with the failure and lets the rest of the body run off, for a while. */
function refuse(request: Request, response: Response, failure: Failure, status = STATUS[failure.code] ?? 422): void {
  if (response.destroyed || response.headersSent) return
  response.setHeader('Connection', 'close')
  response.setHeader('Cache-Control', 'no-store')
  response.status(status).json({ failure })
  if (request.complete) return
  request.resume()
  const timer = setTimeout(() => request.destroy(), DRAIN_MS)
  request.once('close', () => clearTimeout(timer))
}

function announcedSize(request: IncomingMessage): number | null {
  const length = request.headers['content-length']
  return length === undefined ? null : Number(length)
}

/** Fires when the sender goes away before the whole body has come. */
function abortSignal(request: IncomingMessage): AbortSignal {
  const controller = new AbortController()
  request.once('close', () => {
    if (!request.complete) controller.abort()
  })
  return controller.signal
}

interface Slots {
  /** The function that gives the place back, or null when all are taken. */
  take(userId: string): (() => void) | null
}

function createSlots(most: { readonly perPerson: number; readonly inAll: number }): Slots {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take(userId) {
      const own = taken.get(userId) ?? 0
      if (own >= most.perPerson || all >= most.inAll) return null
      taken.set(userId, own + 1)
      all += 1
      return () => {
        all -= 1
        const left = (taken.get(userId) ?? 1) - 1
        if (left === 0) taken.delete(userId)
        else taken.set(userId, left)
      }
    },
  }
}
