import type { Transactor } from '#server/kernel/transaction.ts'
import { loadHead, loadUnsealed, type Seal, tryLockSealer, writeSeals } from './audit-repository.ts'
import { GENESIS, sealHash } from './audit-seal.ts'

export interface AuditSealer {
  /** Seals what can be sealed now; answers how many rows. */
  sealNow(): Promise<number>
  /** Ends the timer after a last round. Idempotent. */
  close(): Promise<void>
}

export interface AuditSealerDeps {
  readonly transactor: Transactor
  readonly everyMs: number
  readonly reportError: (error: unknown) => void
}

const BATCH = 1000

/**
 * Chains committed rows within a second, apart from the commands that wrote them: no command waits for a lock.
 * A row whose transaction overlaps a running one waits for it, so that the order of ids is the order of the chain.
 */
export function createAuditSealer(deps: AuditSealerDeps): AuditSealer {
  let running: Promise<number> | null = null
  const timer = setInterval(() => {
    sealNow().catch(deps.reportError)
  }, deps.everyMs)
  timer.unref()

  function sealNow(): Promise<number> {
    running ??= sealAll(deps).finally(() => {
      running = null
    })
    return running
  }

  return {
    sealNow,
    async close() {
      clearInterval(timer)
      await sealNow().catch(deps.reportError)
    },
  }
}

async function sealAll(deps: AuditSealerDeps): Promise<number> {
  let sealed = 0
  for (let count = BATCH; count === BATCH; sealed += count) count = await sealBatch(deps)
  return sealed
}

async function sealBatch({ transactor }: AuditSealerDeps): Promise<number> {
  return transactor.run(async ({ tx }) => {
    if (!(await tryLockSealer(tx))) return 0
    const rows = await loadUnsealed(tx, BATCH)
    if (rows.length === 0) return 0
    const head = await loadHead(tx)
    let seq = head?.seq ?? 0n
    let prevHash: Uint8Array = head?.hash ?? GENESIS
    const seals = rows.map((row): Seal => {
      seq += 1n
      const seal = { id: row.id, seq, prevHash, hash: sealHash(row, seq, prevHash) }
      prevHash = seal.hash
      return seal
    })
    await writeSeals(tx, seals)
    return rows.length
  })
}
