import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { DocumentFailureCode } from './contract.ts'
import type { SignaturePlace } from './pdf/render-pdf.ts'
import { unprintable } from './pdf/unprintable.ts'
import type { RenderJob, RenderOutcome } from './render-worker.ts'

export interface Rendered {
  readonly bytes: Uint8Array
  readonly signatures: readonly SignaturePlace[]
}

export interface RenderPool {
  run(job: RenderJob): Promise<Result<Rendered, Failure<DocumentFailureCode>>>
  close(): Promise<void>
}

const WAITING_AT_MOST = 200
/** A real document takes a few dozen milliseconds; what takes this long is ended with its thread. */
const LONGEST_MS = 30_000

/** Threads that make documents, opened with the first one and closed again after a minute without any. */
export function createRenderPool(): RenderPool {
  let pool: Piscina | undefined
  return {
    async run(job) {
      pool ??= openPool()
      if (pool.queueSize >= WAITING_AT_MOST) return fail('document-too-busy')
      const outcome = await runWithin(pool, job)
      if (outcome === 'too-long') return fail('document-too-large')
      if (outcome.ok) return ok({ bytes: outcome.bytes, signatures: outcome.signatures })
      const character = unprintable(outcome.diagnostics)
      if (character) return fail('document-character-unprintable', character)
      throw new Error(`the document could not be set: ${outcome.diagnostics.join('; ')}`)
    },
    async close() {
      await pool?.destroy()
    },
  }
}

function openPool(): Piscina {
  const isSource = import.meta.url.endsWith('.ts')
  return new Piscina({
    filename: new URL(isSource ? './render-worker.ts' : './render-worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 60_000,
    // Waiting threads must turn their event loop: only then is the memory of a render given back.
    atomics: 'disabled',
    // A thread needs no secrets.
    env: {},
    execArgv: isSource ? ['--import', 'tsx'] : [],
  })
}

async function runWithin(pool: Piscina, job: RenderJob): Promise<RenderOutcome | 'too-long'> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), LONGEST_MS)
  try {
    return (await pool.run(job, { signal: limit.signal })) as RenderOutcome // what render-worker.ts answers
  } catch (error) {
    if (limit.signal.aborted) return 'too-long'
    throw error
  } finally {
    clearTimeout(timer)
  }
}
