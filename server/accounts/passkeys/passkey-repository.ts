import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

export type ChallengePurpose = 'register' | 'sign-in' | 'prove'

/** Keeps a challenge, and forgets those whose time is over. */
export async function storeChallenge(
  db: Db,
  row: { challenge: string; purpose: ChallengePurpose; userId: string | null; expiresAt: Date },
  now: Date,
): Promise<void> {
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now } } })
  await db.passkeyChallenge.create({ data: row })
}

/** Whether it was open for this purpose and person; it is used up by asking. */
export async function useChallengeOnce(
  db: Db,
  wanted: { challenge: string; purpose: ChallengePurpose; userId: string | null },
  now: Date,
): Promise<boolean> {
  const { count } = await db.passkeyChallenge.deleteMany({ where: { ...wanted, expiresAt: { gt: now } } })
  return count === 1
}

export async function loadPasskeys(db: Db, userId: string) {
  return db.passkey.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })
}

export async function findPasskey(db: Db, credentialId: string) {
  return db.passkey.findUnique({
    where: { credentialId },
    include: { user: { select: { status: true, lockedUntil: true } } },
  })
}

export async function insertPasskey(
  db: Db,
  row: {
    id: string
    userId: string
    credentialId: string
    publicKey: Uint8Array<ArrayBuffer>
    counter: bigint
    transports: string[]
    name: string
    createdAt: Date
  },
): Promise<void> {
  await db.passkey.create({ data: row })
}

/** Answers false when another use was counted meanwhile: two answers cannot both be the newest. */
export async function recordPasskeyUse(
  db: Db,
  id: string,
  before: bigint,
  counter: bigint,
  at: Date,
): Promise<boolean> {
  const { count } = await db.passkey.updateMany({ where: { id, counter: before }, data: { counter, lastUsedAt: at } })
  return count === 1
}

export async function deletePasskey(db: Db, userId: string, id: string): Promise<boolean> {
  const { count } = await db.passkey.deleteMany({ where: { id, userId } })
  return count === 1
}

export async function countPasskeys(db: Db, userId: string): Promise<number> {
  return db.passkey.count({ where: { userId } })
}

/** As the device shows whose key it is. */
export async function findEmail(db: Db, userId: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { email: true } })
  return user?.email ?? null
}
