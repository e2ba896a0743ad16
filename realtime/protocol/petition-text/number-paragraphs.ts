import type { Node } from '@tiptap/pm/model'
import { pointLetter } from '#server/language/point-letter.ts'
import { entriesIn } from './proposal.ts'
import type { TextSection, TextStyle } from './text-styles.ts'

/** What stands before a paragraph. */
export interface ParagraphNumber {
  readonly position: number
  readonly label: string
}

interface Counters {
  part: number
  section: number
  appendix: number
  clause: number
  point: number
}

/**
 * The numbers of all numbered paragraphs, never stored: Phần → I. → 1. → a) → -. A block that is only proposed shows the
 * number that it would have and moves nobody else's.
 */
export function numberParagraphs(doc: Node): ParagraphNumber[] {
  const numbers: ParagraphNumber[] = []
  let counters: Counters = { part: 0, section: 0, appendix: 0, clause: 0, point: 0 }
  doc.forEach((block, position) => {
    if (block.type.name !== 'paragraph') return
    const next = { ...counters }
    const label = labelOf(block.attrs.style, block.attrs.section, next)
    if (label !== null) numbers.push({ position, label })
    if (entriesIn(block.attrs.sgIns).length === 0) counters = next
  })
  return numbers
}

function labelOf(style: TextStyle, section: TextSection | null, counters: Counters): string | null {
  switch (style) {
    case 'part':
      Object.assign(counters, { part: counters.part + 1, section: 0, clause: 0, point: 0 })
      return `Phần ${roman(counters.part)}`
    case 'section':
      Object.assign(counters, { clause: 0, point: 0 })
      // Căn cứ open the text without a number; an annex counts for itself.
      if (section === 'grounds') return null
      if (section === 'appendix') return `Phụ lục ${roman(++counters.appendix)}`
      return `${roman(++counters.section)}.`
    case 'title':
    case 'clause':
      counters.point = 0
      return `${++counters.clause}.`
    case 'point':
      return `${pointLetter(++counters.point)})`
    case 'dash':
      return '-'
    case 'body':
      return null
  }
}

export function roman(number: number): string {
  const signs: ReadonlyArray<readonly [number, string]> = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  const found = signs.find(([value]) => value <= number)
  return found ? found[1] + roman(number - found[0]) : ''
}
