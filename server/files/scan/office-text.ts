import { linesOf, type TextLine } from './text-line.ts'
import type { ZipEntry } from './zip-entries.ts'

/** Parts of Office Open XML that people read: text, headers, footers, notes, comments, cells, slides. */
const OPEN_XML_PART = /^(?:word|xl|ppt)\/(?!theme\/|_rels\/|fontTable|styles\.xml|settings\.xml).*\.xml$/
const ODF_PART = /^(?:content|styles)\.xml$/
const NOTHING = ''

/** What an office file says, paragraph by paragraph, cell by cell, whatever program it was written with. */
export function officeText(entries: readonly ZipEntry[]): TextLine[] {
  const lines: TextLine[] = []
  for (const entry of entries) {
    const isOdf = ODF_PART.test(entry.name)
    if (!isOdf && !OPEN_XML_PART.test(entry.name)) continue
    const xml = entry.unpack().toString('utf8')
    const texts = isOdf ? odfParagraphs(xml) : openXmlParagraphs(xml)
    const isSheet = entry.name.startsWith('xl/')
    for (const line of linesOf(texts, { part: entry.name, hasHead: !isSheet })) lines.push(line)
  }
  return lines
}

/** `w:t`, `a:t`, `t`; a paragraph, a line break, a tab stop or a cell ends what stands on a line. Word art too. */
function openXmlParagraphs(xml: string): string[] {
  const art = [...xml.matchAll(/<v:textpath\b[^>]*?\bstring="([^"]*)"/g)].map(([, words]) => decode(words ?? NOTHING))
  const names = [...xml.matchAll(/<sheet\b[^>]*?\bname="([^"]*)"/g)].map(([, words]) => decode(words ?? NOTHING))
  return [...readRuns(xml, /^(?:w:t|a:t|t|m:t|oddHeader|evenHeader|firstHeader|oddFooter|text)$/), ...art, ...names]
}

function odfParagraphs(xml: string): string[] {
  return readRuns(xml, null)
}

const ENDS_LINE =
  /^(?:w:p|a:p|si|is|w:br|w:cr|a:br|text:p|text:h|text:line-break|oddHeader|evenHeader|firstHeader|oddFooter)$/
const GAP = /^(?:w:tab|text:tab|text:s)$/

/** Walks the tags once. `textIn`: elements whose text counts; null: all. */
function readRuns(xml: string, textIn: RegExp | null): string[] {
  const lines: string[] = []
  let line = ''
  let isIn = textIn === null
  const endLine = () => {
    if (line !== '') lines.push(decode(line))
    line = ''
  }
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open === -1) break
    if (isIn && open > at) line += xml.slice(at, open)
    const close = xml.indexOf('>', open)
    if (close === -1) break
    const { name, isEnd } = tagAt(xml, open)
    if (textIn?.test(name)) isIn = !isEnd && xml[close - 1] !== '/'
    if (ENDS_LINE.test(name)) endLine()
    else if (GAP.test(name)) line += '  '
    at = close + 1
  }
  endLine()
  return lines
}

function tagAt(xml: string, open: number): { name: string; isEnd: boolean } {
  const isEnd = xml[open + 1] === '/'
  let end = open + (isEnd ? 2 : 1)
  const start = end
  while (end < xml.length && !/[\s/>]/.test(xml[end] ?? '>')) end += 1
  return { name: xml.slice(start, end), isEnd }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
