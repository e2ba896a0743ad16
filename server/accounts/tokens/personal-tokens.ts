import { createHash, randomBytes } from 'node:crypto'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { isId, newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { isFresh } from '../freshness.ts'
import {
  MAX_TOKENS,
  type MadeToken,
  type MakeTokenInput,
  TOKEN_SCOPES,
  type TokenFailureCode,
  type TokenScope,
  type TokenView,
} from './contract.ts'
import {
  countTokens,
  deleteToken,
  findActiveUserId,
  findTokenByHash,
  insertToken,
  loadTokens,
  touchToken,
} from './token-repository.ts'

type Outcome<T> = Result<T, Failure<TokenFailureCode>>

export interface PersonalTokensDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  /** Who a person is outside any session; null when the account is not in use. */
  readonly actorOfUser: (userId: string) => Promise<Actor | null>
}

/** Keys for programs that ask in a person's name: scoped, expiring, kept as a hash (decisions.md, "Tokens"). */
export interface PersonalTokens {
  list(actor: Actor): Promise<TokenView[]>
  /** The token itself is answered this once. Needs a proof of who sits here not older than five minutes. */
  make(actor: Actor, input: MakeTokenInput): Promise<Outcome<MadeToken>>
  revoke(actor: Actor, id: string): Promise<Outcome<void>>
  /** The same from the command line, for an account by its e-mail; null when nobody active has it. */
  makeFor(email: string, input: MakeTokenInput): Promise<Outcome<MadeToken> | null>
  /** Who a token speaks for now: unknown, expired, of another scope or of a disabled account are one answer. */
  actorOf(token: string, scope: TokenScope): Promise<Actor | null>
}

const DAY_MS = 24 * 60 * 60_000
const TOUCH_AFTER_MS = 10 * 60_000
/** Says what it is to whoever finds one in a file; then 256 random bits. */
const PREFIX = 'tnc_'
const TOKEN = /^tnc_[A-Za-z0-9_-]{43}$/u

export function createPersonalTokens(deps: PersonalTokensDeps): PersonalTokens {
  const { prisma, clock } = deps

  async function issue(
    userId: string,
    byId: string | null,
    { name, days }: MakeTokenInput,
  ): Promise<Outcome<MadeToken>> {
    const [now, id] = [clock.now(), newId<'personal-token'>()]
    const token = PREFIX + randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + days * DAY_MS)
    const [scope] = TOKEN_SCOPES
    return deps.transactor.attempt(async ({ tx }): Promise<Outcome<MadeToken>> => {
      if ((await countTokens(tx, userId)) >= MAX_TOKENS) return fail('token-too-many', { most: MAX_TOKENS })
      await insertToken(tx, { id, userId, name, scope, tokenHash: hashOf(token), createdAt: now, expiresAt })
      const subject = { kind: 'user', id: userId } as const
      await deps.audit.append(tx, byId, {
        action: 'account.make-token',
        subject,
        details: { tokenId: id, scope, days },
      })
      return ok({ token, expiresAt })
    })
  }

  return {
    async list(actor) {
      const now = clock.now()
      return (await loadTokens(prisma, actor.userId)).flatMap((row) => {
        const scope = TOKEN_SCOPES.find((known) => known === row.scope)
        return scope ? [{ ...row, scope, isExpired: row.expiresAt <= now }] : []
      })
    },
    async make(actor, input) {
      if (!isFresh(actor, clock.now())) return fail('reauthentication-needed')
      return issue(actor.userId, actor.userId, input)
    },
    async revoke(actor, id) {
      if (!isId(id)) return fail('token-not-found')
      return deps.transactor.attempt(async ({ tx }): Promise<Outcome<void>> => {
        if (!(await deleteToken(tx, actor.userId, id))) return fail('token-not-found')
        const subject = { kind: 'user', id: actor.userId } as const
        await deps.audit.append(tx, actor.userId, { action: 'account.revoke-token', subject, details: { tokenId: id } })
        return ok()
      })
    },
    async makeFor(email, input) {
      const userId = await findActiveUserId(prisma, email.trim().toLowerCase())
      return userId ? issue(userId, null, input) : null
    },
    async actorOf(token, scope) {
      const row = TOKEN.test(token) ? await findTokenByHash(prisma, hashOf(token)) : null
      const now = clock.now()
      if (!row || row.scope !== scope || row.expiresAt <= now) return null
      const actor = await deps.actorOfUser(row.userId)
      if (!actor) return null
      if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > TOUCH_AFTER_MS) {
        await touchToken(prisma, row.id, now)
      }
      return actor
    },
  }
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}
