import type { EventBus } from '#server/kernel/event-bus.ts'
import { type Failure, fail, type Result } from '#server/kernel/result.ts'
import { FILE_WAITING, type ScanFailureCode } from '../contract.ts'
import type { FileStore } from '../file-store.ts'
import type { Antivirus } from './antivirus.ts'
import type { Reading } from './read-content.ts'
import { readReleased } from './read-released.ts'
import type { ScanPool } from './scan-pool.ts'
import { type ClaimedContent, claimNextContent, postponeScan, releaseClaim } from './scan-repository.ts'
import { createTroubleTeller } from './scan-troubles.ts'
import { type SettleDeps, settleScan } from './settle-scan.ts'
import { readAll } from './stored-bytes.ts'

export interface ScannerDeps extends SettleDeps {
  readonly events: EventBus
  readonly store: Pick<FileStore, 'open'>
  /** Owned by the scanner: closed with it. */
  readonly pool: ScanPool
  /** null: none is set up. */
  readonly antivirus: Antivirus | null
  /** How often it looks by itself; a new file wakes it at once. */
  readonly everyMs: number
  readonly reportError: (error: unknown) => void
}

export interface Scanner {
  /** Scans everything that is due now; answers how many were settled. */
  scanDue(): Promise<number>
  /** Ends the timer and the scan under way, which is tried anew at the next start. Idempotent. */
  close(): Promise<void>
}

/** Longer than any scan; after it a killed process' claim is free again. */
const CLAIM_MS = 5 * 60_000
const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 60 * 60_000
/** When nothing answers, the other files keep their attempts. */
const REST_MS = 30_000

export type Step = 'settled' | 'failed' | 'empty' | 'antivirus-away'

/**
 * Takes unscanned files one at a time until none is due: known viruses, then what the file says and would do. A scan
 * that could not be finished leaves its file unscanned and is tried again, the pauses growing from half a minute to an
 * hour; the security officer is told of it. Any number of processes may run one.
 */
export function createScanner(deps: ScannerDeps): Scanner {
  let running: Promise<number> | null = null
  let again = false
  let closed = false
  let restsUntil = 0
  const troubles = createTroubleTeller(deps)

  async function round(): Promise<number> {
    let settled = 0
    while (!closed && deps.clock.now().getTime() >= restsUntil) {
      const step = await scanNext(deps, () => closed)
      if (step === 'empty') break
      if (step === 'settled') settled += 1
      if (step === 'antivirus-away') restsUntil = deps.clock.now().getTime() + REST_MS
    }
    if (!closed) await troubles.look()
    return settled
  }
  function scanDue(): Promise<number> {
    again = running !== null
    running ??= round().finally(() => {
      running = null
      if (again && !closed) wake()
    })
    return running
  }
  function wake(): void {
    if (closed) return
    scanDue().catch(deps.reportError)
  }
  const timer = setInterval(wake, deps.everyMs)
  timer.unref()
  const unsubscribe = deps.events.subscribe(({ name }) => {
    if (name === FILE_WAITING) wake()
  })
  wake()
  return {
    scanDue,
    async close() {
      closed = true
      clearInterval(timer)
      unsubscribe()
      await deps.pool.close()
      await running?.catch(() => undefined) // reported where it was started
    },
  }
}

async function scanNext(deps: ScannerDeps, isClosed: () => boolean): Promise<Step> {
  const now = deps.clock.now()
  const content = await claimNextContent(deps.prisma, now, new Date(now.getTime() + CLAIM_MS))
  if (!content) return readReleased(deps, isClosed)
  const outcome = await look(deps, content)
  if (outcome.ok) {
    await settleScan(deps, content, outcome.value)
    return 'settled'
  }
  if (isClosed()) {
    await releaseClaim(deps.prisma, content.sha256)
    return 'failed'
  }
  const { failure } = outcome
  deps.reportError(new Error(`a file could not be scanned: ${failure.code} ${failure.details?.why ?? ''}`))
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (content.attempts - 1), LONGEST_PAUSE_MS)
  await postponeScan(deps.prisma, content.sha256, new Date(deps.clock.now().getTime() + pause), failure.code)
  return failure.code === 'antivirus-unreachable' ? 'antivirus-away' : 'failed'
}

async function look(deps: ScannerDeps, content: ClaimedContent): Promise<Result<Reading, Failure<ScanFailureCode>>> {
  const bytes = await readAll(deps.store, content)
  if (!bytes) return fail('scan-content-missing')
  const known = await deps.antivirus?.look(bytes)
  if (known && !known.ok) return known
  if (known?.value) {
    const finding = { code: 'virus', page: null, line: null, part: null, snippet: known.value } as const
    return { ok: true, value: { findings: [finding], remarks: [], text: null } }
  }
  return deps.pool.run({ bytes, mediaType: content.mediaType })
}
