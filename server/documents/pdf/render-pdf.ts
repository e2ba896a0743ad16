import { createRequire } from 'node:module'
import path from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
import type { PrintSheet } from '../print-sheet.ts'
import { PDF_ENGINE } from './engine.ts'
import { OFFICIAL_TEMPLATE } from './official-template.ts'

/** What the PDF engine gets: a PDF or its picture, the sheet, where the fonts lie, which families are among them. */
export interface PdfJob {
  readonly format: 'pdf' | 'picture'
  readonly sheet: PrintSheet
  readonly fontPaths: readonly string[]
  readonly families: readonly string[]
  /** Seconds since 1970, of the document and not of the render: the same input gives the same bytes. */
  readonly createdAt: number
}

export type PdfOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly signatures: readonly SignaturePlace[] }
  | { readonly ok: false; readonly diagnostics: readonly string[] }

/** Where a signature belongs, for the fields of digital signatures: points from the top left of its page, from 1. */
export interface SignaturePlace {
  readonly name: string
  /** As the signature of the model calls its field; empty where it calls it nothing. */
  readonly field: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

let compiler: NodeCompiler | undefined

/**
 * One document to PDF/A-2a (tagged). Only for a worker thread: the engine is synchronous. What a render holds is given
 * back after it, and the thread then waits for its next message: renders in a row without that grow without bound.
 */
export function renderPdf(job: PdfJob): PdfOutcome {
  compiler ??= open(job.fontPaths)
  const engine = compiler
  try {
    const inputs = { sheet: JSON.stringify(job.sheet), families: JSON.stringify(job.families) }
    const compiled = engine.compile({ mainFileContent: OFFICIAL_TEMPLATE, inputs })
    if (!compiled.result) return { ok: false, diagnostics: messagesOf(engine, compiled.takeDiagnostics()) }
    if (job.format === 'picture') return { ok: true, bytes: pictureOf(engine, compiled.result), signatures: [] }
    const places = engine.query(compiled.result, { selector: '<signature>' }).map(({ value }) => placeOf(value))
    const bytes = engine.pdf(compiled.result, {
      pdfStandard: 'a-2a',
      pdfTags: true,
      creationTimestamp: job.createdAt,
    })
    return { ok: true, bytes: new Uint8Array(bytes), signatures: places }
  } catch (error) {
    // Export errors are thrown as text: a character without a glyph, for one.
    return { ok: false, diagnostics: [error instanceof Error ? error.message : String(error)] }
  } finally {
    engine.evictCache(0)
  }
}

/** The pages as one SVG, set apart by lines: what a browser shows of it is the PDF. */
function pictureOf(engine: NodeCompiler, document: object): Uint8Array {
  const svg = engine.plainSvg(document)
  const height = Number(/viewBox="0 0 \S+ (\S+)"/.exec(svg)?.[1] ?? 0)
  const count = Math.round(height / PAGE.height)
  const edges = Array.from(
    { length: Math.max(0, count - 1) },
    (_, index) => `M0 ${PAGE.height * (index + 1)}h${PAGE.width}`,
  )
  const lines = `<path d="${edges.join('')}" stroke="#808080" stroke-dasharray="6 4" fill="none"/>`
  return new TextEncoder().encode(svg.replace(/<\/svg>\s*$/, `${edges.length > 0 ? lines : ''}</svg>`))
}

/** A4 in points. */
const PAGE = { width: 595.276, height: 841.89 } as const

function open(fontPaths: readonly string[]): NodeCompiler {
  // A native module: only require loads it.
  const load = createRequire(import.meta.url)
  const engine = load(PDF_ENGINE) as typeof import('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
  // No file of the machine belongs to a document: the workspace is a folder that does not exist.
  return engine.NodeCompiler.create({ workspace: path.resolve('/nowhere'), fontArgs: [{ fontPaths: [...fontPaths] }] })
}

function messagesOf(engine: NodeCompiler, diagnostics: object | null): string[] {
  return diagnostics ? engine.fetchDiagnostics(diagnostics).map(({ message }) => message) : ['no result']
}

function placeOf(value: unknown): SignaturePlace {
  const { name, field, page, ...lengths } = value as PlaceInTemplate
  const [x, y, width, height] = [lengths.x, lengths.y, lengths.width, lengths.height].map(Number.parseFloat)
  return { name, field, page, x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }
}

/** The template's metadata; lengths as "85.04pt". */
interface PlaceInTemplate {
  readonly name: string
  readonly field: string
  readonly page: number
  readonly x: string
  readonly y: string
  readonly width: string
  readonly height: string
}
