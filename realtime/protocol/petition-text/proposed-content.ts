import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model'
import {
  BREAK,
  type InsertionEntry,
  isProposalList,
  isProposalMark,
  listOf,
  markOf,
  newTextId,
  type ProposalEntry,
  type ProposedBreak,
} from './proposal.ts'

/**
 * Pasted or typed content as one run of proposed text, the ends of its paragraphs as proposed breaks. Null when it holds
 * more than paragraphs: then it is proposed as blocks.
 */
export function asProposedText(slice: Slice, entry: ProposalEntry, schema: Schema): Fragment | null {
  const run: Node[] = []
  let isFirst = true
  let isText = true
  const mark = (more: object = {}) => schema.marks.ins?.create({ ...entry, ...more })
  const breakTo = (what: Omit<ProposedBreak, 'cid'>) => {
    const made = mark({ br: JSON.stringify({ cid: newTextId(), ...what }) })
    if (made) run.push(schema.text(BREAK, [made]))
  }
  const add = (inline: Node) => {
    const made = mark()
    if (inline.type.name === 'hardBreak') breakTo({ line: true })
    else if (inline.isText && made) {
      // A mark sorted in by its rank: Mark.addToSet.
      run.push(inline.mark(made.addToSet(inline.marks.filter(({ type }) => !isProposalMark(type.name)))))
    }
  }
  slice.content.forEach((node) => {
    if (node.isInline) {
      isFirst = false
      add(node)
    } else if (node.type.name === 'paragraph') {
      if (!isFirst) breakTo({ style: node.attrs.style })
      isFirst = false
      node.forEach(add)
    } else isText = false
  })
  return isText ? Fragment.fromArray(run) : null
}

/**
 * Blocks as this person's proposal: what others proposed in them, and what this person proposed to delete, is left out.
 * `movedFrom` says of which clause a block is the moved copy.
 */
export function asProposedBlocks(
  blocks: Fragment,
  entry: ProposalEntry,
  movedFrom: (cid: string) => boolean,
): Fragment {
  const copies: Node[] = []
  blocks.forEach((block) => {
    const cid: unknown = block.attrs.cid
    const from = typeof cid === 'string' && movedFrom(cid) ? cid : undefined
    const insertion: InsertionEntry = { ...entry, ...(from !== undefined && { from }) }
    copies.push(copyOf(block, entry, { sgIns: listOf([insertion]) }))
  })
  return Fragment.fromArray(copies)
}

function copyOf(node: Node, entry: ProposalEntry, own: Readonly<Record<string, unknown>>): Node {
  const attrs: Record<string, unknown> = { ...node.attrs }
  for (const key of Object.keys(attrs)) if (isProposalList(key)) attrs[key] = null
  if ('cid' in attrs) attrs.cid = newTextId()
  const content: Node[] = []
  node.forEach((child) => {
    if (!child.isText) content.push(copyOf(child, entry, {}))
    else if (isOfTheCopy(child, entry)) {
      content.push(child.mark(child.marks.filter(({ type }) => !isProposalMark(type.name))))
    }
  })
  return node.type.create({ ...attrs, ...own }, Fragment.fromArray(content))
}

function isOfTheCopy(text: Node, entry: ProposalEntry): boolean {
  if (markOf(text.marks, 'del', entry) || text.text === BREAK) return false
  return !text.marks.some((mark) => mark.type.name === 'ins' && mark.attrs.u !== entry.u)
}
