import type { Node } from '@tiptap/pm/model'
import { numberParagraphs } from './number-paragraphs.ts'
import { BREAK, entriesIn } from './proposal.ts'

export interface OutlineEntry {
  readonly position: number
  readonly cid: string | null
  readonly level: 1 | 2 | 3
  /** With its number: `II. Nội dung kiến nghị`. */
  readonly title: string
}

const LEVELS: Readonly<Record<string, 1 | 2 | 3>> = { part: 1, section: 2, title: 3 }

/** Headings of the text, in order. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const labels = new Map(numberParagraphs(doc).map(({ position, label }) => [position, label]))
  const entries: OutlineEntry[] = []
  doc.forEach((block, position) => {
    const level = LEVELS[String(block.attrs.style)]
    const words = block.textContent.replaceAll(BREAK, ' ').trim()
    if (block.type.name !== 'paragraph' || level === undefined || words === '') return
    const label = labels.get(position)
    const title = label === undefined ? words : `${label}${/[.)]$/.test(label) ? ' ' : ': '}${words}`
    entries.push({ position, cid: block.attrs.cid, level, title })
  })
  return entries
}

/** Words of the base text: what is only proposed does not count. A word is what stands between spaces and holds a letter or digit. */
export function countWords(doc: Node): number {
  let text = ''
  doc.descendants((node) => {
    if (entriesIn(node.attrs.sgIns).length > 0) return false
    if (node.isText && !node.marks.some(({ type }) => type.name === 'ins')) text += node.text
    if (node.isBlock) text += '\n'
    return true
  })
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}
