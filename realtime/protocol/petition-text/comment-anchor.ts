import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { type FlatText, flattenText } from './flat-text.ts'
import { textRoot } from './read-text.ts'

/** How much of what stands around is kept, to tell equal words apart. */
const CONTEXT = 32
/** Elsewhere in the text the same words are the same place only with so much of what stood around them. */
const ENOUGH = 24

/** A stretch of the text that something is said of, without a trace in the document. */
export interface CommentAnchor {
  /** Relative positions of Yjs in JSON: they go with their characters. */
  readonly from: unknown
  readonly to: unknown
  /** Its words, and what stood before and behind: for when its characters were made anew. */
  readonly words: string
  readonly before: string
  readonly after: string
  /** The block in which it begins. */
  readonly cid: string | null
}

export interface AnchorPlace {
  readonly from: number
  readonly to: number
  /** The characters are gone; the same words were found. */
  readonly isFoundByWords: boolean
}

/** The anchor of a stretch of the document; null when there is no word in it. */
export function anchorAt(doc: Y.Doc, text: Node, range: { from: number; to: number }): CommentAnchor | null {
  const places = textsOf(doc)
  const first = places.find(({ begin, length }) => range.from >= begin && range.from < begin + length)
  const last = places.findLast(({ begin, length }) => range.to > begin && range.to <= begin + length)
  if (!first || !last) return null
  const relative = (type: Y.XmlText, index: number, side: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(type, index, side))
  const around = surroundings(flattenText(text), range)
  if (around.words.trim() === '') return null
  return {
    ...around,
    from: relative(first.text, range.from - first.begin, 0),
    to: relative(last.text, range.to - last.begin, -1),
  }
}

/** Where an anchor stands now: by its characters, else by its words if there is no doubt; null when it is nowhere. */
export function findAnchor(doc: Y.Doc, text: Node, anchor: CommentAnchor): AnchorPlace | null {
  const places = textsOf(doc)
  const [from, to] = [positionIn(doc, places, anchor.from), positionIn(doc, places, anchor.to)]
  if (from !== null && to !== null && from < to && to <= text.content.size) return { from, to, isFoundByWords: false }
  const found = findWords(flattenText(text), anchor)
  return found && { ...found, isFoundByWords: true }
}

/** Words and surroundings of a stretch. */
export function surroundings(
  flat: FlatText,
  range: { from: number; to: number },
): Pick<CommentAnchor, 'words' | 'before' | 'after' | 'cid'> {
  const start = indexOf(flat, range.from)
  const end = indexOf(flat, range.to)
  return {
    words: flat.text.slice(start, end),
    before: flat.text.slice(Math.max(0, start - CONTEXT), start),
    after: flat.text.slice(end, end + CONTEXT),
    cid: flat.blocks.find(({ to }) => start <= to)?.cid ?? null,
  }
}

function findWords(flat: FlatText, { words, before, after, cid }: CommentAnchor): { from: number; to: number } | null {
  const hits: number[] = []
  for (let at = flat.text.indexOf(words); at >= 0 && words !== ''; at = flat.text.indexOf(words, at + 1)) hits.push(at)
  const isInBlock = (at: number) => flat.blocks.some((block) => block.cid === cid && at >= block.from && at <= block.to)
  const inBlock = cid === null ? [] : hits.filter(isInBlock)
  const candidates =
    inBlock.length > 0 ? inBlock : hits.filter((at) => likeness(flat, at, words, before, after) >= ENOUGH)
  const best = bestOf(candidates, (at) => likeness(flat, at, words, before, after))
  const [from, to] = [flat.positions[best ?? -1], flat.positions[(best ?? 0) + words.length]]
  return best === null || from === undefined || to === undefined ? null : { from, to }
}

/** How many characters around a hit are those that stood around the anchor. */
function likeness(flat: FlatText, at: number, words: string, before: string, after: string): number {
  let left = 0
  while (left < before.length && flat.text[at - 1 - left] === before[before.length - 1 - left]) left++
  let right = 0
  while (right < after.length && flat.text[at + words.length + right] === after[right]) right++
  return left + right
}

/** The one that is better than every other; null when two are alike. */
function bestOf(candidates: readonly number[], worth: (at: number) => number): number | null {
  const [first, second] = [...candidates].sort((a, b) => worth(b) - worth(a))
  if (first === undefined) return null
  return second === undefined || worth(first) > worth(second) ? first : null
}

function indexOf({ positions }: FlatText, position: number): number {
  const index = positions.findIndex((one) => one >= position)
  return index < 0 ? positions.length : index
}

interface TextPlace {
  readonly text: Y.XmlText
  /** Position in the document before its first character. */
  readonly begin: number
  readonly length: number
}

function textsOf(doc: Y.Doc): TextPlace[] {
  const found: TextPlace[] = []
  const walk = (parent: Y.XmlFragment, start: number): number => {
    let at = start
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        found.push({ text: child, begin: at, length: child.length })
        at += child.length
      } else if (child instanceof Y.XmlElement) {
        const isLeaf = child.nodeName === 'hardBreak' || child.nodeName === 'attachment'
        at = isLeaf ? at + 1 : walk(child, at + 1) + 1
      }
    }
    return at
  }
  walk(textRoot(doc), 0)
  return found
}

/** Null for what is gone, or was never a position: it comes from a browser. */
function positionIn(doc: Y.Doc, places: readonly TextPlace[], relative: unknown): number | null {
  try {
    const absolute = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(relative), doc)
    const place = absolute && places.find(({ text }) => text === absolute.type)
    return place ? place.begin + absolute.index : null
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
