import { createHmac, randomBytes } from 'node:crypto'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import { hashPassword } from '../password.ts'
import { passwordFault } from '../password-policy.ts'
import { findOwnPassword } from '../password-repository.ts'
import { endSessionsBut } from '../session-repository.ts'
import { type AccessLinkPurpose, type AccessLinkView, LINK_HOURS, LINK_PATHS } from './contract.ts'
import { findOpenLink, insertLink, storePassword, useLinkOnce, voidLinks } from './link-repository.ts'

export interface AccessLinks {
  /** Makes a link inside another command; older ones of the person end. The path is known here only, once. */
  issue(
    work: UnitOfWork,
    link: { readonly userId: string; readonly purpose: AccessLinkPurpose; readonly byId: string | null },
  ): Promise<{ readonly path: string; readonly expiresAt: Date }>
  /** Ends every link of the person that is still out. */
  void(work: UnitOfWork, userId: string): Promise<void>
  /** For whom it is; null when it does not open (unknown, used, replaced, over, disabled account). */
  read(token: string, purpose: AccessLinkPurpose): Promise<AccessLinkView | null>
  /** Sets the password, once, and ends the person's sessions; answers the address to sign in with. */
  use(token: string, purpose: AccessLinkPurpose, password: string): Promise<Result<{ email: string }, Failure>>
}

export interface AccessLinksDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly sessionSecret: string
}

const HOUR = 3_600_000
/** 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

export function createAccessLinks(deps: AccessLinksDeps): AccessLinks {
  const { prisma, clock } = deps
  const hashOf = (token: string) =>
    new Uint8Array(createHmac('sha256', deps.sessionSecret).update(`access-link:${token}`).digest())

  async function find(token: string, purpose: AccessLinkPurpose) {
    return TOKEN.test(token) ? findOpenLink(prisma, hashOf(token), purpose, clock.now()) : null
  }

  return {
    async issue(work, { userId, purpose, byId }) {
      const now = clock.now()
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(now.getTime() + LINK_HOURS[purpose] * HOUR)
      await voidLinks(work.tx, userId, now)
      await insertLink(work.tx, {
        ...{ id: newId<'access-link'>(), userId, purpose, expiresAt },
        tokenHash: hashOf(token),
        createdAt: now,
        createdById: byId,
      })
      return { path: `${LINK_PATHS[purpose]}${token}`, expiresAt }
    },
    void: (work, userId) => voidLinks(work.tx, userId, clock.now()),
    async read(token, purpose) {
      const link = await find(token, purpose)
      if (!link) return null
      const { email, fullName, office, department } = link.user
      return { email, fullName, office, departmentShortName: department.shortName, expiresAt: link.expiresAt }
    },
    async use(token, purpose, password) {
      const link = await find(token, purpose)
      if (!link) return fail('link-unusable')
      const { id: userId, email, fullName } = link.user
      // With a code asked beside it a shorter one will do (decisions.md, "Sign-in strength").
      const secondFactor = (await findOwnPassword(prisma, userId))?.secondFactor ?? false
      const fault = passwordFault(password, { email, fullName, secondFactor })
      if (fault) return fail(fault)
      // Slow on purpose, so before the transaction; the link is taken inside it.
      const passwordHash = await hashPassword(password)
      return deps.transactor.attempt(async (work): Promise<Result<{ email: string }, Failure>> => {
        if (!(await useLinkOnce(work.tx, link.id, clock.now()))) return fail('link-unusable')
        await storePassword(work.tx, userId, passwordHash)
        await endSessionsBut(work, userId, null)
        await deps.audit.append(work.tx, userId, {
          action: 'account.use-link',
          subject: { kind: 'user', id: userId },
          details: { purpose, link: link.id },
        })
        return ok({ email })
      })
    },
  }
}
