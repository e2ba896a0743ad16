import type { HeldFile, Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { FindingCode, ScanFinding } from '../contract.ts'
import type { FileHolder } from '../file-repository.ts'
import type { HeldState } from './contract.ts'

type Db = Tx | PrismaClient

/** One content held back, with what was found in it; `holders` is filled when it is decided. */
export interface HeldRecord {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly state: HeldState
  readonly findings: readonly ScanFinding[]
  readonly heldAt: Date
  readonly decidedAt: Date | null
  readonly decidedById: string | null
  readonly reason: string | null
  readonly holders: readonly FileHolder[]
}

export async function insertHeld(
  tx: Tx,
  held: Pick<HeldRecord, 'id' | 'sha256' | 'size' | 'mediaType' | 'findings' | 'heldAt'>,
): Promise<void> {
  await tx.heldFile.create({ data: { ...held, findings: held.findings.map((finding) => ({ ...finding })) } })
}

/** Read and held until the transaction ends, so that two officers cannot decide at once. */
export async function lockHeld(tx: Tx, id: string): Promise<HeldRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM "HeldFile" WHERE "id" = ${id}::uuid FOR UPDATE`
  return loadHeld(tx, id)
}

export async function loadHeld(db: Db, id: string): Promise<HeldRecord | null> {
  const row = await db.heldFile.findUnique({ where: { id } })
  return row && toRecord(row)
}

/** The undecided case of a content. */
export async function loadOpenCase(db: Db, sha256: string): Promise<HeldRecord | null> {
  const row = await db.heldFile.findFirst({ where: { sha256, state: 'held' } })
  return row && toRecord(row)
}

/** Whether these bytes were removed by a security officer, and are refused for good. */
export async function isRefusedContent(db: Db, sha256: string): Promise<boolean> {
  return (await db.heldFile.count({ where: { sha256, state: 'removed' } })) > 0
}

export async function recordDecision(
  tx: Tx,
  id: string,
  decision: Pick<HeldRecord, 'decidedAt' | 'decidedById' | 'reason' | 'holders' | 'findings'> & {
    state: 'released' | 'removed'
  },
): Promise<void> {
  const { holders, findings, ...row } = decision
  await tx.heldFile.update({
    where: { id },
    data: {
      ...row,
      findings: findings.map((finding) => ({ ...finding })),
      holders: holders.map((holder) => ({
        ...holder,
        owner: { ...holder.owner },
        createdAt: holder.createdAt.toISOString(),
      })),
    },
  })
}

export interface HeldFilter {
  readonly state: HeldState | null
  readonly code: FindingCode | null
}

export async function loadHeldPage(
  db: Db,
  filter: HeldFilter,
  page: { readonly skip: number; readonly take: number },
): Promise<{ rows: HeldRecord[]; total: number }> {
  const where: Prisma.HeldFileWhereInput = {
    ...(filter.state && { state: filter.state }),
    ...(filter.code && { findings: { array_contains: [{ code: filter.code }] } }),
  }
  const [rows, total] = await Promise.all([
    db.heldFile.findMany({ where, orderBy: [{ heldAt: 'desc' }, { id: 'desc' }], ...page }),
    db.heldFile.count({ where }),
  ])
  return { rows: rows.map(toRecord), total }
}

function toRecord(row: HeldFile): HeldRecord {
  const holders = row.holders as unknown as (Omit<FileHolder, 'createdAt'> & { createdAt: string })[] // written by recordDecision
  return {
    ...row,
    findings: row.findings as unknown as ScanFinding[], // written by insertHeld and recordDecision
    holders: holders.map((holder) => ({ ...holder, createdAt: new Date(holder.createdAt) })),
  }
}
