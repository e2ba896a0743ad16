import type { PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { FirstStep } from './contract.ts'

type Db = Tx | PrismaClient
type Bytes = Uint8Array<ArrayBuffer>

/**
 * Holds the account until the end of the transaction, so that guesses at its code come one after the other.
 * The lock leaves foreign keys alone: sessions and half sign-ins of the same person go on.
 */
export async function holdAccount(tx: Tx, userId: string) {
  const rows = await tx.$queryRaw<{ lockedUntil: Date | null; status: 'active' | 'disabled' }[]>`
    SELECT "lockedUntil", "status"::text AS "status" FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`
  return rows[0] ?? null
}

export async function findSecondFactor(db: Db, userId: string) {
  return db.secondFactor.findUnique({ where: { userId } })
}

/** Begins anew: a secret that was never confirmed is replaced. False when one is already in use. */
export async function storePendingSecret(tx: Tx, userId: string, secret: Bytes, at: Date): Promise<boolean> {
  await tx.secondFactor.deleteMany({ where: { userId, confirmedAt: null } })
  const { count } = await tx.secondFactor.createMany({ data: { userId, secret, createdAt: at }, skipDuplicates: true })
  return count === 1
}

/** False when there is nothing to confirm, or another page was quicker. */
export async function confirmSecondFactor(tx: Tx, userId: string, step: number, at: Date): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { userId, confirmedAt: null },
    data: { confirmedAt: at, lastStep: step },
  })
  return count === 1
}

/** Uses up a step once: false when it, or a later one, was used already. */
export async function takeStep(db: Db, userId: string, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { userId, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

export async function deleteSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  const { count } = await tx.secondFactor.deleteMany({ where: { userId, confirmedAt: { not: null } } })
  return count === 1
}

export async function replaceRecoveryCodes(tx: Tx, userId: string, hashes: readonly Bytes[]): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({
    data: hashes.map((codeHash) => ({ id: newId<'recovery-code'>(), userId, codeHash })),
  })
}

/** Uses up a recovery code once. */
export async function takeRecoveryCode(db: Db, userId: string, codeHash: Bytes, at: Date): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: at },
  })
  return count === 1
}

export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  return db.recoveryCode.count({ where: { userId, usedAt: null } })
}

export interface NewHalfSignIn {
  readonly tokenHash: Bytes
  readonly userId: string
  readonly sharedMachine: boolean
  readonly firstStep: FirstStep
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertHalfSignIn(tx: Tx, half: NewHalfSignIn): Promise<void> {
  await tx.halfSignIn.create({ data: { id: newId<'half-sign-in'>(), ...half } })
}

/** The open half sign-in of this browser. What counts is read again once its account is held. */
export async function findHalfSignIn(db: Db, tokenHash: Bytes, now: Date) {
  const half = await db.halfSignIn.findFirst({
    where: { tokenHash, expiresAt: { gt: now } },
    select: { id: true, userId: true, sharedMachine: true, firstStep: true },
  })
  return half && { ...half, firstStep: half.firstStep as FirstStep } // insertHalfSignIn is the only writer
}

export async function deleteHalfSignIn(tx: Tx, id: string): Promise<void> {
  await tx.halfSignIn.deleteMany({ where: { id } })
}

export async function deleteHalfSignInsOf(tx: Tx, userId: string): Promise<void> {
  await tx.halfSignIn.deleteMany({ where: { userId } })
}

export async function deleteExpiredHalfSignIns(db: Db, now: Date): Promise<void> {
  await db.halfSignIn.deleteMany({ where: { expiresAt: { lte: now } } })
}
