// As it comes, not through our bundler: a CommonJS tree would leave its helpers in every page.
import mammothFile from 'mammoth/mammoth.browser.min.js?url'
import { cleanPastedHtml } from '../clean-pasted-html.ts'
import { type Dropped, readParts } from './dropped-parts.ts'
import { shapeLines } from './shape-lines.ts'

export type DocxFault = 'docx-too-large' | 'docx-old' | 'docx-unreadable' | 'docx-empty'

export type ReadDocx =
  | {
      readonly ok: true
      readonly html: string
      readonly lines: readonly string[]
      readonly dropped: readonly Dropped[]
    }
  | { readonly ok: false; readonly fault: DocxFault }

export const MAX_DOCX_BYTES = 20 * 1024 * 1024
const MAX_CHARACTERS = 300_000
/** The old binary format, and every file with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * A Word file (.docx) as HTML that the text can take in, with a report of what is left out. Runs in the browser: the file
 * leaves the machine only as words that a person has looked at. Heavy: loaded when somebody imports; rejects when that
 * cannot be had.
 */
export async function readDocx(bytes: ArrayBuffer): Promise<ReadDocx> {
  const fault = (what: DocxFault): ReadDocx => ({ ok: false, fault: what })
  if (bytes.byteLength > MAX_DOCX_BYTES) return fault('docx-too-large')
  const head = new Uint8Array(bytes)
  if (OLD.every((byte, index) => head[index] === byte)) return fault('docx-old')
  const parts = readParts(head)
  if (!parts.ok) return fault('docx-unreadable')
  const mammoth = await loadMammoth()
  let made: string
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    made = (await mammoth.convertToHtml({ arrayBuffer: bytes }, { styleMap: STYLES, convertImage })).value
  } catch {
    return fault('docx-unreadable')
  }
  const { body } = new DOMParser().parseFromString(made.normalize('NFC'), 'text/html')
  for (const note of body.querySelectorAll('sup > a, li[id^="footnote"], li[id^="endnote"], img')) note.remove()
  const frame = shapeLines(body)
  const html = cleanPastedHtml(body.innerHTML)
  const lines = linesIn(html)
  if (lines.length === 0) return fault('docx-empty')
  if (lines.reduce((sum, line) => sum + line.length, 0) > MAX_CHARACTERS) return fault('docx-too-large')
  const dropped = frame > 0 ? [{ what: 'frame' as const, count: frame }, ...parts.dropped] : parts.dropped
  return { ok: true, html, lines, dropped }
}

const STYLES = ['p[style-name="Title"] => h2:fresh', 'u => em', 'comment-reference => !']

type Mammoth = typeof import('mammoth')

/** Its own build for browsers puts itself on the window. */
async function loadMammoth(): Promise<Mammoth> {
  await import(/* @vite-ignore */ mammothFile)
  return (window as unknown as { mammoth: Mammoth }).mammoth // set by the line above
}

function linesIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]
    .map((line) => line.textContent?.trim() ?? '')
    .filter((line) => line !== '')
}
