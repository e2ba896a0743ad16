import { createHmac } from 'node:crypto'
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
import {
  countAskedResets,
  findOpenLink,
  findOpenPurpose,
  holdActiveAccount,
  insertLink,
  storePassword,
  useLinkOnce,
  voidLinks,
} from './link-repository.ts'

export interface AccessLinks {
  /**
   * Makes a link inside another command, and mails it where mail leaves; older ones of the person end. The path is shown
   * once, to the one who made it.
   */
  issue(
    work: UnitOfWork,
    link: { readonly userId: string; readonly purpose: AccessLinkPurpose; readonly byId: string },
  ): Promise<{ readonly path: string; readonly expiresAt: Date; readonly isMailed: boolean }>
  /** For the mail that carries the link, whenever it is written: its path, or null once it opens nothing any more. */
  pathOf(linkId: string): Promise<string | null>
  /**
   * "Quên mật khẩu": a reset is mailed when the address has an account in use. Answers nothing and at once, so that
   * neither words nor time tell which addresses exist.
   */
  askForReset(email: string): void
  /** Whether a forgotten password is helped by mail; else by an administrator. */
  readonly canMail: boolean
  /** Waits for what was asked for. */
  close(): Promise<void>
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
  readonly mail: LinkMail
  readonly reportError: (error: unknown) => void
}

/** How links leave by mail (notifications). */
export interface LinkMail {
  readonly canMail: boolean
  /** false where no mail leaves. */
  send(
    work: UnitOfWork,
    mail: {
      readonly kind: 'account-invitation' | 'password-reset'
      readonly recipientId: string
      readonly aboutId: string
      readonly key: string
    },
  ): Promise<boolean>
}

const HOUR = 3_600_000
/** A mailbox is not flooded by whoever knows its address. */
const RESETS_PER_HOUR = 3
/** 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

export function createAccessLinks(deps: AccessLinksDeps): AccessLinks {
  const { prisma, clock } = deps
  const keyed = (text: string) => createHmac('sha256', deps.sessionSecret).update(text)
  /** Made from the link's id and the secret, so that a mail can be written again without the token being stored. */
  const tokenOf = (id: string) => keyed(`access-link-token:${id}`).digest('base64url')
  const hashOf = (token: string) => new Uint8Array(keyed(`access-link:${token}`).digest())
  const asked = new Set<Promise<void>>()

  async function find(token: string, purpose: AccessLinkPurpose) {
    return TOKEN.test(token) ? findOpenLink(prisma, { tokenHash: hashOf(token), purpose }, clock.now()) : null
  }

  async function insert(work: UnitOfWork, userId: string, purpose: AccessLinkPurpose, byId: string | null) {
    const now = clock.now()
    const id = newId<'access-link'>()
    const token = tokenOf(id)
    const expiresAt = new Date(now.getTime() + LINK_HOURS[purpose] * HOUR)
    await insertLink(work.tx, {
      ...{ id, userId, purpose, expiresAt, createdAt: now, createdById: byId },
      tokenHash: hashOf(token),
    })
    const kind = purpose === 'invite' ? 'account-invitation' : 'password-reset'
    const isMailed = await deps.mail.send(work, { kind, recipientId: userId, aboutId: id, key: id })
    return { path: `${LINK_PATHS[purpose]}${token}`, expiresAt, isMailed }
  }

  async function sendReset(email: string): Promise<void> {
    await deps.transactor.run(async (work) => {
      const userId = await holdActiveAccount(work.tx, email)
      const now = clock.now()
      if (!userId) return
      if ((await countAskedResets(work.tx, userId, new Date(now.getTime() - HOUR))) >= RESETS_PER_HOUR) return
      // An invitation that is out stays: whoever knows an address must not be able to end it.
      await voidLinks(work.tx, userId, now, 'reset')
      await insert(work, userId, 'reset', null)
      await deps.audit.append(work.tx, null, { action: 'account.ask-reset', subject: { kind: 'user', id: userId } })
    })
  }

  return {
    async issue(work, { userId, purpose, byId }) {
      await voidLinks(work.tx, userId, clock.now())
      return insert(work, userId, purpose, byId)
    },
    async pathOf(linkId) {
      const token = tokenOf(linkId)
      const purpose = await findOpenPurpose(prisma, linkId, clock.now())
      return purpose && `${LINK_PATHS[purpose]}${token}`
    },
    askForReset(email) {
      if (!deps.mail.canMail) return
      const sending: Promise<void> = sendReset(email)
        .catch(deps.reportError)
        .finally(() => asked.delete(sending))
      asked.add(sending)
    },
    canMail: deps.mail.canMail,
    async close() {
      await Promise.all(asked)
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
