import type { PrismaClient } from '#server/database/generated/client.ts'
import { countUnsealed, loadSealedAfter } from './audit-repository.ts'
import { GENESIS, sealHash } from './audit-seal.ts'
import type { ChainReport } from './contract.ts'

const BATCH = 2000

/** Walks the whole chain from its first row; stops at the first fault. Reads only. */
export async function verifyChain(prisma: PrismaClient): Promise<ChainReport> {
  let seq = 0n
  let prevHash: Uint8Array = GENESIS
  for (;;) {
    const rows = await loadSealedAfter(prisma, seq, BATCH)
    for (const row of rows) {
      const sealed = Number(seq)
      const at = (fault: 'changed' | 'missing' | 'unlinked') =>
        ({ intact: false, brokenAt: String(seq + 1n), fault, sealed }) as const
      if (row.seq !== seq + 1n) return at('missing')
      if (!row.prevHash || !equal(row.prevHash, prevHash)) return at('unlinked')
      if (!row.hash || !equal(row.hash, sealHash(row, row.seq, prevHash))) return at('changed')
      seq = row.seq
      prevHash = row.hash
    }
    if (rows.length < BATCH) break
  }
  const head = seq === 0n ? null : Buffer.from(prevHash).toString('hex')
  return { intact: true, sealed: Number(seq), unsealed: await countUnsealed(prisma), head }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
