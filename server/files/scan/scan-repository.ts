import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { ScanFailureCode, ScanRemark } from '../contract.ts'

type Db = Tx | PrismaClient

export interface ClaimedContent {
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  /** This scan included. */
  readonly attempts: number
}

/** Takes the content that has waited longest, the least tried first, until `until`; committed at once. */
export async function claimNextContent(db: Db, now: Date, until: Date): Promise<ClaimedContent | null> {
  const rows = await db.$queryRaw<ClaimedContent[]>`
    UPDATE "StoredFile" SET "scanNotBefore" = ${until}, "scanAttempts" = "scanAttempts" + 1
    WHERE "sha256" = (
      SELECT f."sha256" FROM "StoredFile" f
      WHERE f."scanState" = 'unscanned' AND (f."scanNotBefore" IS NULL OR f."scanNotBefore" <= ${now})
        AND EXISTS (SELECT 1 FROM "FileReference" r WHERE r."sha256" = f."sha256")
      ORDER BY f."scanAttempts", f."createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "sha256", "size", "mediaType", "scanAttempts" AS "attempts"`
  return rows[0] ?? null
}

/** Takes a content that was let go and is still to be read for its words, until `until`; committed at once. */
export async function claimReleasedContent(db: Db, now: Date, until: Date): Promise<ClaimedContent | null> {
  const rows = await db.$queryRaw<ClaimedContent[]>`
    UPDATE "StoredFile" SET "scanNotBefore" = ${until}, "scanAttempts" = "scanAttempts" + 1
    WHERE "sha256" = (
      SELECT f."sha256" FROM "StoredFile" f
      WHERE f."textWanted" AND f."scanState" = 'clean' AND (f."scanNotBefore" IS NULL OR f."scanNotBefore" <= ${now})
      ORDER BY f."scanAttempts", f."createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "sha256", "size", "mediaType", "scanAttempts" AS "attempts"`
  return rows[0] ?? null
}

/** Its words were read, or will not be: false when somebody else was first, or the content is gone. */
export async function endWish(db: Db, sha256: string): Promise<boolean> {
  const { count } = await db.storedFile.updateMany({
    where: { sha256, textWanted: true },
    data: { textWanted: false, scanAttempts: 0, scanNotBefore: null },
  })
  return count > 0
}

export async function postponeWish(db: Db, sha256: string, notBefore: Date): Promise<void> {
  await db.storedFile.updateMany({ where: { sha256, textWanted: true }, data: { scanNotBefore: notBefore } })
}

export async function giveWishBack(db: Db, sha256: string): Promise<void> {
  await db.storedFile.updateMany({
    where: { sha256, textWanted: true, scanAttempts: { gt: 0 } },
    data: { scanNotBefore: null, scanAttempts: { decrement: 1 } },
  })
}

/** Gives a claim back as if it had not been made: the process is closing. */
export async function releaseClaim(db: Db, sha256: string): Promise<void> {
  await db.storedFile.updateMany({
    where: { sha256, scanState: 'unscanned', scanAttempts: { gt: 0 } },
    data: { scanNotBefore: null, scanAttempts: { decrement: 1 } },
  })
}

export async function postponeScan(db: Db, sha256: string, notBefore: Date, failure: ScanFailureCode): Promise<void> {
  await db.storedFile.updateMany({
    where: { sha256, scanState: 'unscanned' },
    data: { scanNotBefore: notBefore, scanFailure: failure },
  })
}

/** The result of a scan, written once; false when somebody else has decided meanwhile or the content is gone. */
export async function recordScan(
  tx: Tx,
  sha256: string,
  scan: { readonly state: 'clean' | 'quarantined'; readonly remarks: readonly ScanRemark[]; readonly at: Date },
): Promise<boolean> {
  const { count } = await tx.storedFile.updateMany({
    where: { sha256, scanState: 'unscanned' },
    data: {
      scanState: scan.state,
      remarks: [...scan.remarks],
      scannedAt: scan.at,
      scanNotBefore: null,
      scanFailure: null,
      scanAttempts: 0,
    },
  })
  return count === 1
}

/** Files whose scans keep failing. */
export async function countFailing(db: Db, attempts: number): Promise<number> {
  return db.storedFile.count({ where: failing(attempts) })
}

export async function loadFailing(db: Db, attempts: number) {
  return db.storedFile.findMany({
    where: failing(attempts),
    orderBy: { createdAt: 'asc' },
    take: 100,
  })
}

/** Every waiting content may be tried at once. */
export async function hurryScans(tx: Tx): Promise<number> {
  const { count } = await tx.storedFile.updateMany({
    where: { scanState: 'unscanned', scanFailure: { not: null } },
    data: { scanNotBefore: null },
  })
  return count
}

function failing(attempts: number) {
  return { scanState: 'unscanned', scanAttempts: { gte: attempts }, references: { some: {} } } as const
}
