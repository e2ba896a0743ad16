import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { SingleSignOnPurpose } from './contract.ts'

type Db = Tx | PrismaClient
type Bytes = Uint8Array<ArrayBuffer>

export interface AttemptRow {
  readonly id: string
  readonly stateHash: Bytes
  readonly browserHash: Bytes
  readonly redirectUri: string
  readonly purpose: SingleSignOnPurpose
  readonly next: string
  readonly isPopup: boolean
  readonly sharedMachine: boolean
  readonly sessionId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Keeps an attempt, and forgets those whose time is over. */
export async function storeAttempt(db: Db, row: AttemptRow): Promise<void> {
  await db.singleSignOnAttempt.deleteMany({ where: { expiresAt: { lte: row.createdAt } } })
  await db.singleSignOnAttempt.create({ data: row })
}

/** The open attempt with this state, of this browser; used up by asking, so that an answer counts once. */
export async function takeAttempt(
  db: Db,
  wanted: { readonly stateHash: Bytes; readonly browserHash: Bytes },
  now: Date,
): Promise<AttemptRow | null> {
  const found = await db.singleSignOnAttempt.findFirst({ where: { ...wanted, expiresAt: { gt: now } } })
  if (!found) return null
  const { count } = await db.singleSignOnAttempt.deleteMany({ where: { id: found.id } })
  return count === 1 ? { ...found, purpose: found.purpose as SingleSignOnPurpose } : null // storeAttempt is the only writer
}
