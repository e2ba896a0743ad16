import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { DocumentFailureCode } from '../contract.ts'
import type { PrintSheet } from '../print-sheet.ts'
import { findDocumentFonts } from './fonts.ts'
import type { PdfJob, PdfOutcome, SignaturePlace } from './pdf-worker.ts'

export interface RenderedPdf {
  readonly bytes: Uint8Array
  readonly signatures: readonly SignaturePlace[]
}

export interface PdfRenderer {
  /** `createdAt` is the document's, so that the same document gives the same bytes. */
  render(sheet: PrintSheet, createdAt: Date): Promise<Result<RenderedPdf, Failure<DocumentFailureCode>>>
  readonly isFontSubstitute: boolean
  close(): Promise<void>
}

const ENGINE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const WAITING_AT_MOST = 200
/** A real document takes a few dozen milliseconds; what takes this long is ended with its thread. */
const LONGEST_MS = 30_000

/** PDF in worker threads, opened with the first document and closed again after a minute without any. */
export function createPdfRenderer(deps: { fontFolder: string | null }): PdfRenderer {
  const fonts = findDocumentFonts(deps.fontFolder)
  const isAvailable = engineIsThere()
  let pool: Piscina | undefined
  return {
    isFontSubstitute: fonts.isSubstitute,
    async render(sheet, createdAt) {
      if (!isAvailable) return fail('document-pdf-unavailable')
      pool ??= openPool()
      if (pool.queueSize >= WAITING_AT_MOST) return fail('document-too-busy')
      const job: PdfJob = {
        sheet,
        fontPaths: fonts.paths,
        families: fonts.families,
        createdAt: Math.floor(createdAt.getTime() / 1000),
      }
      const outcome = await run(pool, job)
      if (outcome === 'too-long') return fail('document-too-large')
      if (outcome.ok) return ok({ bytes: outcome.pdf, signatures: outcome.signatures })
      const missing = unprintable(outcome.diagnostics)
      if (missing) return fail('document-character-unprintable', missing)
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
    filename: new URL(isSource ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 60_000,
    // A thread needs no secrets.
    env: {},
    execArgv: isSource ? ['--import', 'tsx'] : [],
  })
}

async function run(pool: Piscina, job: PdfJob): Promise<PdfOutcome | 'too-long'> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), LONGEST_MS)
  try {
    return (await pool.run(job, { signal: limit.signal })) as PdfOutcome // what pdf-worker.ts answers
  } catch (error) {
    if (limit.signal.aborted) return 'too-long'
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function engineIsThere(): boolean {
  try {
    createRequire(import.meta.url).resolve(ENGINE)
    return true
  } catch {
    return false // an optional package: not built for this system
  }
}

/** "the text `🎉` could not be displayed with font …": which character it is. */
function unprintable(diagnostics: readonly string[]): { character: string; codePoint: string } | null {
  for (const message of diagnostics) {
    const found = /the text `\\?"?(?<text>[^`"\\]+)\\?"?` could not be displayed/u.exec(message)
    const [character] = found?.groups?.text ?? ''
    const code = character?.codePointAt(0)
    if (!character || code === undefined) continue
    return { character, codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
  }
  return null
}
