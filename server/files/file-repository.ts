import type { FileReference, Prisma, PrismaClient, StoredFile } from '#server/database/generated/client.ts'
import type { FileReferenceId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { type FileView, SCAN_REMARKS, type ScanState } from './contract.ts'

type Db = Tx | PrismaClient

export interface FileOwnerRef {
  readonly kind: string
  readonly id: string
}

/** A reference as it is told about: who sent it, for whom, where it stands. */
export type FileHolder = Pick<FileRecord, 'id' | 'name' | 'owner' | 'uploadedById' | 'departmentId' | 'createdAt'>

/** A reference with what is known of its content. */
export interface FileRecord extends FileView {
  readonly id: FileReferenceId
  readonly sha256: string
  readonly owner: FileOwnerRef
  readonly removedAt: Date | null
}

/**
 * The row of a content, made when it is new. Whoever writes it holds it until the transaction ends, so that the
 * content cannot be cleared away between "it is there" and "I refer to it".
 */
export async function holdStoredFile(
  tx: Tx,
  file: { sha256: string; size: number; mediaType: string; at: Date },
): Promise<{ scanState: ScanState }> {
  const rows = await tx.$queryRaw<{ scanState: ScanState }[]>`
    INSERT INTO "StoredFile" ("sha256", "size", "mediaType", "createdAt")
    VALUES (${file.sha256}, ${file.size}, ${file.mediaType}, ${file.at})
    ON CONFLICT ("sha256") DO UPDATE SET "createdAt" = EXCLUDED."createdAt"
    RETURNING "scanState"::text AS "scanState"`
  const [row] = rows
  if (!row) throw new Error('the content that was just held is not there')
  return row
}

export async function insertReference(
  tx: Tx,
  reference: {
    id: string
    sha256: string
    owner: FileOwnerRef
    name: string
    uploadedById: string
    departmentId: string
    createdAt: Date
  },
): Promise<void> {
  const { owner, ...row } = reference
  await tx.fileReference.create({ data: { ...row, ownerKind: owner.kind, ownerId: owner.id } })
}

/** The owner lets go of its files; they are kept for a while, so that this can be undone. */
export async function removeReferences(tx: Tx, owner: FileOwnerRef, at: Date): Promise<void> {
  await tx.fileReference.updateMany({
    where: { ownerKind: owner.kind, ownerId: owner.id, removedAt: null },
    data: { removedAt: at },
  })
}

/** Takes back the removal of exactly that moment. */
export async function restoreReferences(tx: Tx, owner: FileOwnerRef, removedAt: Date): Promise<void> {
  await tx.fileReference.updateMany({
    where: { ownerKind: owner.kind, ownerId: owner.id, removedAt },
    data: { removedAt: null },
  })
}

export async function loadReference(db: Db, id: string): Promise<FileRecord | null> {
  const row = await db.fileReference.findUnique({ where: { id }, include: { file: true } })
  return row && toRecord(row)
}

/** The newest file of each owner that holds one. */
export async function loadCurrent(
  db: Db,
  owners: { kind: string; ids: readonly string[] },
): Promise<Map<string, FileRecord>> {
  const rows = await db.fileReference.findMany({
    where: { ownerKind: owners.kind, ownerId: { in: [...owners.ids] }, removedAt: null },
    include: { file: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return new Map(rows.map((row) => [row.ownerId, toRecord(row)]))
}

/** Everybody who holds a content, the first sender first. `all`: also those who have let go of it, but can take it back. */
export async function loadHolders(db: Db, sha256: string, which: 'now' | 'all' = 'now'): Promise<FileHolder[]> {
  const rows = await db.fileReference.findMany({
    where: { sha256, ...(which === 'now' ? { removedAt: null } : {}) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id as FileReferenceId, // a key of this table
    name: row.name,
    owner: { kind: row.ownerKind, id: row.ownerId },
    uploadedById: row.uploadedById,
    departmentId: row.departmentId,
    createdAt: row.createdAt,
  }))
}

/** References that were let go before a moment are forgotten. */
export async function forgetRemovedReferences(tx: Tx, before: Date): Promise<void> {
  await tx.fileReference.deleteMany({ where: { removedAt: { lt: before } } })
}

/** Contents that nothing refers to, written before a moment; what is held back waits for its decision. */
export async function loadOrphans(db: Db, before: Date): Promise<string[]> {
  const rows = await db.storedFile.findMany({
    where: { createdAt: { lt: before }, scanState: { not: 'quarantined' }, references: { none: {} } },
    select: { sha256: true },
  })
  return rows.map((row) => row.sha256)
}

/** Deletes the row of an orphan unless somebody has come to refer to it; true when the bytes may go too. */
export async function deleteOrphan(tx: Tx, sha256: string, before: Date): Promise<boolean> {
  const rows: Prisma.BatchPayload = await tx.storedFile.deleteMany({
    where: { sha256, createdAt: { lt: before }, scanState: { not: 'quarantined' }, references: { none: {} } },
  })
  return rows.count === 1
}

/** Let go by a human act: everybody who may read its owner gets it from now on. */
export async function releaseContent(tx: Tx, sha256: string, at: Date): Promise<void> {
  await tx.storedFile.updateMany({
    where: { sha256, scanState: 'quarantined' },
    data: { scanState: 'clean', scannedAt: at, textWanted: true, scanAttempts: 0, scanNotBefore: null },
  })
}

/** Row and references of a content, removed ones too; who refers to it in this moment waits and then stores it afresh. */
export async function deleteContent(tx: Tx, sha256: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "StoredFile" WHERE "sha256" = ${sha256} FOR UPDATE`
  await tx.fileReference.deleteMany({ where: { sha256 } })
  await tx.storedFile.deleteMany({ where: { sha256 } })
}

export async function isStored(db: Db, sha256: string): Promise<boolean> {
  return (await db.storedFile.count({ where: { sha256 } })) > 0
}

/** Cán bộ an ninh: told of refused and quarantined files. */
export async function loadSecurityOfficers(db: Db): Promise<string[]> {
  const rows = await db.roleAssignment.findMany({
    where: { scopeKind: 'global', role: 'security-officer', user: { status: 'active' } },
    select: { userId: true },
  })
  return rows.map((row) => row.userId)
}

function toRecord(row: FileReference & { file: StoredFile }): FileRecord {
  return {
    id: row.id as FileReferenceId, // a key of this table
    sha256: row.sha256,
    owner: { kind: row.ownerKind, id: row.ownerId },
    name: row.name,
    size: row.file.size,
    mediaType: row.file.mediaType,
    scanState: row.file.scanState,
    remarks: SCAN_REMARKS.filter((remark) => row.file.remarks.includes(remark)),
    uploadedById: row.uploadedById,
    departmentId: row.departmentId,
    createdAt: row.createdAt,
    removedAt: row.removedAt,
  }
}
