import type { RequestHandler } from 'express'
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

export function createRateLimits(options: { generalPerMinute: number; signInPerMinute: number }): RateLimits {
  const shared = { windowMs: 60_000, standardHeaders: 'draft-7', legacyHeaders: false } as const
  return {
    general: rateLimit({
      ...shared,
      limit: options.generalPerMinute,
      skip: (request) => request.path.startsWith('/assets/'),
    }),
    signIn: rateLimit({
      ...shared,
      limit: options.signInPerMinute,
      skip: (request) => request.method !== 'POST',
    }),
    away: rateLimit({ ...shared, limit: options.signInPerMinute * 5 }),
  }
}
