import { type RefusedWords, screenLines } from '#server/cases/screening/contract.ts'
import type { ItemText } from '../content/contract.ts'

/** Parts of an item that people write words into. */
export type WrittenPart =
  | 'title'
  | 'situation'
  | 'figures'
  | 'provisions'
  | 'cause'
  | 'consequence'
  | 'proposal'
  | 'authority'
  | 'citations'

/** A part that says something which this system does not take (R2, R3). */
export interface RefusedItemPart {
  readonly part: WrittenPart
  readonly code: RefusedWords
}

/** The same while one types and when the item is handed on; each part once per reason, in the order of the form. */
export function refusedPartsIn(content: ItemText): RefusedItemPart[] {
  const written: readonly (readonly [WrittenPart, readonly string[]])[] = [
    ['title', [content.title]],
    ['situation', [content.situation]],
    ['figures', [content.figures]],
    ['provisions', content.provisions.flatMap(({ document, quote }) => [document, quote])],
    ['cause', [content.cause]],
    ['consequence', [content.consequence]],
    ['proposal', [content.proposal]],
    ['authority', [content.authority]],
    ['citations', content.citations.flatMap(({ label, quote }) => [label, quote])],
  ]
  return written.flatMap(([part, texts]) => {
    const found = screenLines(texts.flatMap((text) => text.split('\n')))
    return [...new Set(found.map(({ code }) => code))].map((code) => ({ part, code }))
  })
}
