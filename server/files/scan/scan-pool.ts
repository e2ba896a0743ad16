import { Piscina } from 'piscina'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { ScanFailureCode } from '../contract.ts'
import type { Reading } from './read-content.ts'
import type { ScanJob } from './scan-worker.ts'

export interface ScanPool {
  run(job: ScanJob): Promise<Result<Reading, Failure<ScanFailureCode>>>
  close(): Promise<void>
}

export interface ScanPoolOptions {
  /** After it the thread is ended, whatever it does. */
  readonly longestMs?: number
  /** Megabytes of objects the thread may hold. */
  readonly memoryMb?: number
  /** Another program for the thread (tests of what happens when it dies). */
  readonly worker?: URL
}

/** One thread that opens files; it is ended when it takes too long or too much, and the next file gets a new one. */
export function createScanPool({ longestMs = 120_000, memoryMb = 768, worker }: ScanPoolOptions = {}): ScanPool {
  let pool: Piscina | undefined
  let closed = false
  return {
    async run(job) {
      if (closed) return fail('scan-crashed')
      pool ??= openPool(memoryMb, worker)
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), longestMs)
      try {
        // Its own copy of the bytes goes over to the thread.
        return ok(
          (await pool.run(job, { signal: limit.signal, transferList: [job.bytes.buffer as ArrayBuffer] })) as Reading,
        ) // what scan-worker.ts answers
      } catch (error) {
        if (limit.signal.aborted) return fail('scan-too-long')
        return fail(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'scan-memory' : 'scan-crashed', {
          why: String(error),
        })
      } finally {
        clearTimeout(timer)
      }
    },
    async close() {
      closed = true
      await pool?.destroy()
    },
  }
}

function openPool(memoryMb: number, worker: URL | undefined): Piscina {
  const isSource = import.meta.url.endsWith('.ts')
  return new Piscina({
    filename: (worker ?? new URL(isSource ? './scan-worker.ts' : './scan-worker.js', import.meta.url)).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    atomics: 'disabled',
    // A thread needs no secrets.
    env: {},
    execArgv: isSource ? ['--import', 'tsx'] : [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
