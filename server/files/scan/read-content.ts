import { fileTypeFromBuffer } from 'file-type'
import type { ScanFinding, ScanRemark } from '../contract.ts'
import { type FileText, fileTextOf } from './file-text.ts'
import { officeDangers } from './office-dangers.ts'
import { officeText } from './office-text.ts'
import { inspectPdf } from './pdf-structure.ts'
import { readPdfText } from './pdf-text.ts'
import { findSecrecyMarks } from './secrecy-marks.ts'
import { linesOf, type TextLine } from './text-line.ts'
import { BeyondLimits, createUnpackBudget, NotReadable, UNPACK_LIMITS, type UnpackBudget } from './unpack-budget.ts'
import { readZip } from './zip-entries.ts'

export interface Reading {
  readonly findings: readonly ScanFinding[]
  readonly remarks: readonly ScanRemark[]
  /** What it says; null where it was held back before it was read. */
  readonly text: FileText | null
}

interface Content {
  readonly bytes: Buffer
  readonly mediaType: string
}

interface Found {
  readonly lines: readonly TextLine[]
  readonly findings: readonly ScanFinding[]
  readonly isRestricted?: boolean
}

const PDF = 'application/pdf'
const OFFICE = /^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\./
const INNER_OFFICE = /\/embeddings\/[^/]+\.(?:docx|xlsx|pptx|odt|ods|odp|pdf)$/i

/**
 * Looks at one file: what it says (secrecy marks of R2) and what it would do by itself. What cannot be looked at at all,
 * because it is damaged, locked or beyond every limit, is a finding: it is never passed over.
 */
export async function readContent(content: Content): Promise<Reading> {
  const budget = createUnpackBudget()
  const found = await looked(content, budget, 0, null)
  const findings = [...found.findings, ...findSecrecyMarks(found.lines)]
  const hasText = found.lines.some(({ text }) => /\p{L}{2}/u.test(text))
  return {
    findings: unique(findings),
    text: fileTextOf(found.lines),
    remarks: [...(hasText ? [] : (['no-text'] as const)), ...(found.isRestricted ? (['restricted'] as const) : [])],
  }
}

async function looked(content: Content, budget: UnpackBudget, depth: number, part: string | null): Promise<Found> {
  try {
    return await look(content, budget, depth, part)
  } catch (error) {
    if (error instanceof BeyondLimits) return { lines: [], findings: [finding('beyond-limits', part)] }
    if (error instanceof NotReadable) return { lines: [], findings: [finding(error.finding, part)] }
    throw error
  }
}

async function look(content: Content, budget: UnpackBudget, depth: number, part: string | null): Promise<Found> {
  const { bytes, mediaType } = content
  if (mediaType === PDF) return lookAtPdf(bytes, budget, depth, part)
  if (OFFICE.test(mediaType)) return lookAtOffice(bytes, budget, depth, part)
  if (mediaType.startsWith('text/')) return lookAtText(bytes, mediaType, budget, part)
  return { lines: [], findings: [] } // a picture
}

async function lookAtPdf(bytes: Buffer, budget: UnpackBudget, depth: number, part: string | null): Promise<Found> {
  const { codes, isLocked } = inspectPdf(bytes, budget)
  // pdf.js takes the memory it is given away.
  const text = await readPdfText(Uint8Array.from(bytes), budget)
  const inner = await Promise.all(
    text.attachments.map(({ name, content }) => lookInside(Buffer.from(content), name, budget, depth)),
  )
  const scripts = text.hasScripts && !codes.includes('script') ? [finding('script', part)] : []
  return {
    lines: [
      ...text.lines.map((line) => (part === null ? line : { ...line, part })),
      ...inner.flatMap(({ lines }) => lines),
    ],
    findings: [...codes.map((code) => finding(code, part)), ...scripts, ...inner.flatMap(({ findings }) => findings)],
    isRestricted: isLocked,
  }
}

async function lookAtOffice(bytes: Buffer, budget: UnpackBudget, depth: number, part: string | null): Promise<Found> {
  const entries = readZip(bytes, budget)
  const dangers = officeDangers(entries).map(({ code, part: where }) => finding(code, where))
  const lines = officeText(entries)
  budget.spend(
    'text',
    lines.reduce((sum, { text }) => sum + text.length, 0),
  )
  const inner: Found[] = []
  for (const entry of entries) {
    if (INNER_OFFICE.test(entry.name)) inner.push(await lookInside(entry.unpack(), entry.name, budget, depth))
  }
  return {
    lines: [
      ...lines.map((line) => (part === null ? line : { ...line, part: `${part}/${line.part}` })),
      ...inner.flatMap((one) => one.lines),
    ],
    findings: [...dangers, ...inner.flatMap((one) => one.findings)],
  }
}

function lookAtText(bytes: Buffer, mediaType: string, budget: UnpackBudget, part: string | null): Found {
  const text = new TextDecoder('utf-8').decode(bytes)
  budget.spend('text', text.length)
  const isTable = mediaType.startsWith('text/csv')
  const texts = text.split(isTable ? /[\r\n,;\t]+/ : /\r?\n|\r/)
  return { lines: linesOf(texts, { hasHead: !isTable, ...(part === null ? {} : { part }) }), findings: [] }
}

/** A file in a file is looked at when it is of a kind that would be taken by itself; any other kind is a finding. */
async function lookInside(bytes: Buffer, name: string, budget: UnpackBudget, depth: number): Promise<Found> {
  if (depth >= UNPACK_LIMITS.depth) return { lines: [], findings: [finding('beyond-limits', name)] }
  budget.spend('bytes', bytes.length)
  const type = (await fileTypeFromBuffer(bytes))?.mime
  if (type && (type === PDF || OFFICE.test(type) || type.startsWith('image/'))) {
    return looked({ bytes, mediaType: type }, budget, depth + 1, name)
  }
  const isText = type === undefined && !bytes.includes(0)
  if (isText) return looked({ bytes, mediaType: 'text/plain' }, budget, depth + 1, name)
  return { lines: [], findings: [finding('embedded-file', name)] }
}

function finding(code: ScanFinding['code'], part: string | null): ScanFinding {
  return { code, page: null, line: null, part: part?.slice(0, 120) ?? null, snippet: '' }
}

function unique(findings: readonly ScanFinding[]): ScanFinding[] {
  const seen = new Map(findings.map((one) => [`${one.code} ${one.page} ${one.line} ${one.part}`, one]))
  return [...seen.values()].slice(0, 20)
}
