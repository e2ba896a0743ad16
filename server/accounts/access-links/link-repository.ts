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

/** Ends the links of a person that are still out, or those of one purpose. */
export async function voidLinks(tx: Tx, userId: string, at: Date, purpose?: AccessLinkPurpose): Promise<void> {
  await tx.accessLink.updateMany({
    where: { userId, usedAt: null, voidedAt: null, ...(purpose && { purpose }) },
    data: { voidedAt: at },
  })
}

const open = (now: Date) =>
  ({ usedAt: null, voidedAt: null, expiresAt: { gt: now }, user: { status: 'active' } }) as const

/** A link that opens now, with its person; null when it is unknown, used, over, or the account is disabled. */
export async function findOpenLink(
  db: Db,
  link: { readonly tokenHash: Uint8Array<ArrayBuffer>; readonly purpose: AccessLinkPurpose },
  now: Date,
) {
  return db.accessLink.findFirst({
    where: { ...link, ...open(now) },
    select: {
      id: true,
      expiresAt: true,
      user: {
        select: { id: true, email: true, fullName: true, office: true, department: { select: { shortName: true } } },
      },
    },
  })
}

/** What a link that opens now is for. */
export async function findOpenPurpose(db: Db, id: string, now: Date): Promise<AccessLinkPurpose | null> {
  return (await db.accessLink.findFirst({ where: { id, ...open(now) }, select: { purpose: true } }))?.purpose ?? null
}

/** An account in use by its address, held: of requests at the same moment each sees what the one before did. */
export async function holdActiveAccount(tx: Tx, email: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "email" = ${email} AND "status" = 'active' FOR UPDATE`
  return rows[0]?.id ?? null
}

/** Resets that the person asked for since then. */
export async function countAskedResets(tx: Tx, userId: string, since: Date): Promise<number> {
  return tx.accessLink.count({ where: { userId, createdById: null, createdAt: { gt: since } } })
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
