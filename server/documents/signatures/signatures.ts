import { Piscina } from 'piscina'
import type { SignedPdfReport } from './contract.ts'
import type { FieldPlace } from './prepare-signature-fields.ts'
import type { SignatureJob } from './signature-worker.ts'
import type { VerifyInput } from './verify-signed-pdf.ts'

export interface Signatures {
  /** Roots are configured: signatures can be proven. */
  readonly hasRoots: boolean
  /** See prepare-signature-fields.ts. */
  prepare(pdf: Uint8Array, places: readonly FieldPlace[]): Promise<Uint8Array>
  /** See verify-signed-pdf.ts; what takes too long or too much memory is too large. */
  verify(file: Uint8Array, input: Omit<VerifyInput, 'roots'>): Promise<SignedPdfReport>
  close(): Promise<void>
}

/** Ten signatures take a third of a second; on a machine that is busy the thread itself takes its time to start. */
const LONGEST_MS = 60_000

/** Signed PDFs, in a thread of their own. `roots`: certificates in DER that are trusted (signing-roots.ts). */
export function createSignatures({ roots }: { readonly roots: readonly Uint8Array[] }): Signatures {
  let pool: Piscina | undefined
  const run = async (job: SignatureJob): Promise<Uint8Array | SignedPdfReport | 'too-much'> => {
    pool ??= openPool()
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), LONGEST_MS)
    try {
      return (await pool.run(job, { signal: limit.signal })) as Uint8Array | SignedPdfReport // as signature-worker.ts answers
    } catch (error) {
      const isOut = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (limit.signal.aborted || isOut) return 'too-much'
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    hasRoots: roots.length > 0,
    async prepare(pdf, places) {
      const prepared = await run({ kind: 'prepare', pdf, places })
      if (!(prepared instanceof Uint8Array)) throw new Error('the signature fields could not be prepared')
      return prepared
    },
    async verify(file, input) {
      const report = await run({ kind: 'verify', file, input: { ...input, roots } })
      if (report === 'too-much') return { fault: { code: 'signed-file-too-large' }, signatures: [], remarks: [] }
      if (report instanceof Uint8Array) throw new Error('a report was expected')
      return report
    },
    async close() {
      await pool?.destroy()
    },
  }
}

function openPool(): Piscina {
  const isSource = import.meta.url.endsWith('.ts')
  return new Piscina({
    filename: new URL(isSource ? './signature-worker.ts' : './signature-worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: 60_000,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: isSource ? ['--import', 'tsx'] : [],
  })
}
