import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { AccessLinkPurpose } from './contract.ts'

type Db = Tx | PrismaClient

export interface NewLink {
  readonly id: string
  readonly userId: string
  readonly purpose: AccessLinkPurpose
  readonly tokenHash: Uint8Array<ArrayBuffer>
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly createdById: string | null
}

export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  await tx.accessLink.create({ data: link })
}

/** Ends every link of a person that is still out. */
export async function voidLinks(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.accessLink.updateMany({ where: { userId, usedAt: null, voidedAt: null }, data: { voidedAt: at } })
}

/** A link that opens now, with its person; null when it is unknown, used, over, or the account is disabled. */
export async function findOpenLink(db: Db, tokenHash: Uint8Array<ArrayBuffer>, purpose: AccessLinkPurpose, now: Date) {
  return db.accessLink.findFirst({
    where: {
      ...{ tokenHash, purpose, usedAt: null, voidedAt: null, expiresAt: { gt: now } },
      user: { status: 'active' },
    },
    select: {
      id: true,
      expiresAt: true,
      user: {
        select: { id: true, email: true, fullName: true, office: true, department: { select: { shortName: true } } },
      },
    },
  })
}

/** Takes the link; false when another was faster. */
export async function useLinkOnce(tx: Tx, id: string, at: Date): Promise<boolean> {
  const taken = await tx.accessLink.updateMany({
    where: { id, usedAt: null, voidedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  })
  return taken.count === 1
}

/** The new password; the count of failures begins anew. */
export async function storePassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash, failedSignIns: 0, lockedUntil: null } })
}
