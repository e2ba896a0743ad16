import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { addDays, isLocalDate, toInstant } from '#server/language/dates.ts'
import type { AuditFilter } from './contract.ts'

/** One sealer at a time, on whatever node. */
const SEAL_LOCK = 4_417_003

/** Takes the sealer's lock until the transaction ends; false when another holds it. */
export async function tryLockSealer(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRaw<
    { locked: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(${SEAL_LOCK}::bigint) AS locked`
  return rows[0]?.locked === true
}

/** The newest sealed row. */
export async function loadHead(tx: Tx | PrismaClient) {
  return tx.auditEntry.findFirst({
    where: { seq: { not: null } },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
}

/**
 * Rows ready to be sealed, in id order: unsealed, and written by transactions older than every one that still runs,
 * so that none with a smaller id can appear later.
 */
export async function loadUnsealed(tx: Tx, most: number) {
  const ids = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT "id" FROM "AuditEntry"
    WHERE "seq" IS NULL AND "writtenBy" < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
    ORDER BY "id" LIMIT ${most}`
  return tx.auditEntry.findMany({ where: { id: { in: ids.map((row) => row.id) } }, orderBy: { id: 'asc' } })
}

export interface Seal {
  readonly id: bigint
  readonly seq: bigint
  readonly prevHash: Uint8Array
  readonly hash: Uint8Array
}

/** Writes seals, many at once. */
export async function writeSeals(tx: Tx, seals: readonly Seal[]): Promise<void> {
  const ids = seals.map((seal) => seal.id)
  const seqs = seals.map((seal) => seal.seq)
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  const prevHashes = seals.map((seal) => hex(seal.prevHash))
  const hashes = seals.map((seal) => hex(seal.hash))
  await tx.$executeRaw`
    UPDATE "AuditEntry" AS a
    SET "seq" = s.seq, "prevHash" = decode(s.prev, 'hex'), "hash" = decode(s.hash, 'hex')
    FROM unnest(${ids}::bigint[], ${seqs}::bigint[], ${prevHashes}::text[], ${hashes}::text[]) AS s(id, seq, prev, hash)
    WHERE a."id" = s.id`
}

/** Sealed rows after a place, in the order of the chain. */
export async function loadSealedAfter(prisma: PrismaClient, seq: bigint, most: number) {
  return prisma.auditEntry.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' }, take: most })
}

export async function countUnsealed(prisma: PrismaClient): Promise<number> {
  return prisma.auditEntry.count({ where: { seq: null } })
}

/** Newest first. */
export async function loadEntries(prisma: PrismaClient, filter: AuditFilter, range: { skip: number; take: number }) {
  return prisma.auditEntry.findMany({ where: toWhere(filter), orderBy: { id: 'desc' }, ...range })
}

export async function countEntries(prisma: PrismaClient, filter: AuditFilter): Promise<number> {
  return prisma.auditEntry.count({ where: toWhere(filter) })
}

function toWhere(filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const { from, to } = filter
  return {
    ...(filter.action && { action: filter.action }),
    ...(filter.actorId && { actorId: filter.actorId }),
    ...(filter.subjectId && { subjectId: filter.subjectId }),
    at: {
      ...(from && isLocalDate(from) && { gte: toInstant(from, '00:00') }),
      ...(to && isLocalDate(to) && { lt: toInstant(addDays(to, 1), '00:00') }),
    },
  }
}
