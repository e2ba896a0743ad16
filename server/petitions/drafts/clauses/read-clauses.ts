import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { blockWords } from '#realtime/protocol/petition-text/block-words.ts'
import { numberParagraphs } from '#realtime/protocol/petition-text/number-paragraphs.ts'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { isTextSection, type TextSection } from '#realtime/protocol/petition-text/text-styles.ts'
import type { ClauseKind } from '../content/contract.ts'

/** A part of the text that is spoken of by itself: a section with its loose lines, or a numbered clause with its own. */
export interface ClauseText {
  /** Id of its first block. */
  readonly cid: string
  readonly kind: ClauseKind
  readonly label: string
  readonly section: TextSection | null
  readonly heading: string
  readonly text: string
  readonly content: readonly TextJson[]
  readonly contentHash: string
}

/** Form of the hashed content; a new form gets a new number. */
const HASH_VERSION = 1

/**
 * The clauses of a base text (base-text.ts) in reading order. Together they are the whole text: each block belongs to
 * exactly one. Blocks without an id, or with one that came before, are the caller's to repair first.
 */
export function readClauses(base: TextJson): ClauseText[] {
  const labels = labelsOf(base)
  const clauses: { kind: ClauseKind; label: string; section: TextSection | null; blocks: TextJson[] }[] = []
  let section: TextSection | null = null
  for (const [index, block] of (base.content ?? []).entries()) {
    const kind = opens(block)
    if (kind === 'section') section = isTextSection(block.attrs?.section) ? block.attrs.section : null
    if (kind === 'part') section = null
    const last = clauses.at(-1)
    if (kind === null && last) last.blocks.push(block)
    else clauses.push({ kind: kind ?? 'opening', label: labels.get(index) ?? '', section, blocks: [block] })
  }
  return clauses.map(({ blocks, ...clause }) => ({
    ...clause,
    cid: String(blocks[0]?.attrs?.cid ?? ''),
    heading: blocks[0] ? blockWords(blocks[0]) : '',
    text: blocks.map(blockWords).join('\n'),
    content: blocks,
    contentHash: hashOf(blocks),
  }))
}

/** Ids of the blocks of a clause, the first one its own. */
export function blockIdsOf(clause: Pick<ClauseText, 'content'>): string[] {
  return clause.content.map((block) => String(block.attrs?.cid ?? ''))
}

function opens(block: TextJson): ClauseKind | null {
  if (block.type !== 'paragraph') return null
  switch (block.attrs?.style) {
    case 'part':
      return 'part'
    case 'section':
      return 'section'
    case 'title':
    case 'clause':
      return 'clause'
    default:
      return null
  }
}

/** What is printed before each block, by its place. */
function labelsOf(base: TextJson): ReadonlyMap<number, string> {
  const doc = petitionSchema.nodeFromJSON(base)
  const places = new Map<number, number>()
  doc.forEach((_block, position, index) => {
    places.set(position, index)
  })
  return new Map(numberParagraphs(doc).flatMap(({ position, label }) => [[places.get(position) ?? -1, label]]))
}

/** SHA-256 (lower-case hex) over RFC 8785 JSON in NFC of what the blocks say: not of their ids, nor of their place. */
function hashOf(blocks: readonly TextJson[]): string {
  const canonical = canonicalize({ hashVersion: HASH_VERSION, blocks: blocks.map(withoutIds) })
  if (canonical === undefined) throw new Error('a clause has no canonical form')
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}

function withoutIds(node: TextJson): TextJson {
  const { cid: _cid, ...attrs } = node.attrs ?? {}
  return {
    type: node.type,
    ...(node.text !== undefined && { text: node.text.normalize('NFC') }),
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(node.marks && { marks: node.marks }),
    ...(node.content && { content: node.content.map(withoutIds) }),
  }
}
