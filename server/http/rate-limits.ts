import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'

/**
 * Per address: a whole office sits behind one, so the general limit is wide;
 * what guesses passwords is narrow (the account's own lock is in server/accounts).
 */
export interface RateLimits {
  readonly general: RequestHandler
  readonly signIn: RequestHandler
  /** The way to the provider and back: opened, not sent, and each leaves rows behind. */
  readonly away: RequestHandler
}

export interface MinuteLimit {
  readonly perMinute: number
  /** Whose requests are counted together; those of one address unless told. */
  readonly whose?: (response: Response) => string
  readonly skip?: (request: Request) => boolean
  /** For programs: the refusal as JSON with the seconds to wait. */
  readonly isForPrograms?: boolean
}

/** So many requests a minute; what is left, and when the minute is over, stands in the headers (RateLimit, Retry-After). */
export function limitPerMinute({ perMinute, whose, skip, isForPrograms = false }: MinuteLimit): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    ...(whose && { keyGenerator: (_request: Request, response: Response) => whose(response) }),
    ...(skip && { skip }),
    ...(isForPrograms && { handler: refuseProgram }),
  })
}

function refuseProgram(_request: Request, response: Response): void {
  const retryAfterSeconds = Number(response.getHeader('Retry-After') ?? 60)
  response.status(429).json({ error: 'too-many-requests', retryAfterSeconds })
}

export function createRateLimits(options: { generalPerMinute: number; signInPerMinute: number }): RateLimits {
  const { generalPerMinute, signInPerMinute } = options
  return {
    general: limitPerMinute({ perMinute: generalPerMinute, skip: (request) => request.path.startsWith('/assets/') }),
    signIn: limitPerMinute({ perMinute: signInPerMinute, skip: (request) => request.method !== 'POST' }),
    away: limitPerMinute({ perMinute: signInPerMinute * 5 }),
  }
}
