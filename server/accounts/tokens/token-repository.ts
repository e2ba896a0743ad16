import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient
type Hash = Uint8Array<ArrayBuffer>

export interface TokenRow {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly scope: string
  readonly tokenHash: Hash
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Of one person, the newest first. */
export async function loadTokens(db: Db, userId: string) {
  return db.personalToken.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, scope: true, createdAt: true, expiresAt: true, lastUsedAt: true },
  })
}

/** Locks the owner, so that two pages do not make one too many. */
export async function countTokens(tx: Tx, userId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`
  return tx.personalToken.count({ where: { userId } })
}

export async function insertToken(tx: Tx, row: TokenRow): Promise<void> {
  await tx.personalToken.create({ data: row })
}

/** Answers whether it was there and the person's own. */
export async function deleteToken(tx: Tx, userId: string, id: string): Promise<boolean> {
  const { count } = await tx.personalToken.deleteMany({ where: { id, userId } })
  return count === 1
}

export async function findTokenByHash(db: Db, tokenHash: Hash) {
  return db.personalToken.findUnique({
    where: { tokenHash },
    select: { id: true, userId: true, scope: true, expiresAt: true, lastUsedAt: true },
  })
}

export async function touchToken(db: Db, id: string, at: Date): Promise<void> {
  await db.personalToken.updateMany({ where: { id }, data: { lastUsedAt: at } })
}

export async function findActiveUserId(db: Db, email: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, status: true } })
  return user?.status === 'active' ? user.id : null
}
