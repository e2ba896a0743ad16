import type { IncomingMessage } from 'node:http'
import type { Request, Response } from 'express'
import type { Failure } from '#server/kernel/result.ts'

const STATUS: Readonly<Record<string, number>> = {
  'signed-out': 401,
  'file-not-found': 404,
  'workshop-not-found': 404,
  'paper-not-found': 404,
  'item-not-found': 404,
  'item-evidence-not-found': 404,
  'petition-not-found': 404,
  'petition-attachment-not-found': 404,
  'petition-reply-not-found': 404,
  'petition-reply-has-letter': 409,
  'petition-not-allowed': 403,
  'petition-closed': 409,
  'case-not-found': 404,
  'case-attachment-not-found': 404,
  'case-not-allowed': 403,
  'discussion-not-found': 404,
  'discussion-attachment-not-found': 404,
  'discussion-not-allowed': 403,
  'room-file-not-found': 404,
  'upload-not-found': 404,
  'item-not-allowed': 403,
  'item-closed': 409,
  'item-evidence-sent': 409,
  'workshop-not-allowed': 403,
  'workshop-registration-closed': 409,
  'upload-offset-moved': 409,
  'upload-unclear': 400,
  'file-too-large': 413,
  'file-type-not-accepted': 415,
  'file-uploads-busy': 429,
  'file-uploads-too-often': 429,
  'file-uploads-unfinished': 429,
  'file-store-full': 507,
}
/** After an early refusal the rest of the body is thrown away for so long, so that the sender can read the answer. */
const DRAIN_MS = 10_000

/** What a file can be sent to: the part of the address, and the kind of owner (server/compose.ts). */
export const UPLOAD_OWNERS = {
  papers: { kind: 'paper', notFound: 'paper-not-found' },
  evidence: { kind: 'item-evidence', notFound: 'item-evidence-not-found' },
  replies: { kind: 'petition-reply', notFound: 'petition-reply-not-found' },
  petitions: { kind: 'petition', notFound: 'petition-attachment-not-found' },
  cases: { kind: 'case', notFound: 'case-attachment-not-found' },
  discussions: { kind: 'discussion-post', notFound: 'discussion-attachment-not-found' },
  rooms: { kind: 'room-message', notFound: 'room-file-not-found' },
} as const

/** Answers with the failure and lets the rest of the body run off, for a while. */
export function refuseUpload(
  request: Request,
  response: Response,
  failure: Failure,
  status = STATUS[failure.code] ?? 422,
): void {
  if (response.destroyed || response.headersSent) return
  response.setHeader('Connection', 'close')
  response.setHeader('Cache-Control', 'no-store')
  response.status(status).json({ failure })
  if (request.complete) return
  request.resume()
  const timer = setTimeout(() => request.destroy(), DRAIN_MS)
  request.once('close', () => clearTimeout(timer))
}

export function announcedSize(request: IncomingMessage): number | null {
  const length = request.headers['content-length']
  return length === undefined ? null : Number(length)
}

/** Fires when the sender goes away before the whole body has come. */
export function senderLeft(request: IncomingMessage): AbortSignal {
  const controller = new AbortController()
  request.once('close', () => {
    if (!request.complete) controller.abort()
  })
  return controller.signal
}
