import type { Node } from '@tiptap/pm/model'

/** All words of a text in one string, a line per block, with the way back to positions of the document. */
export interface FlatText {
  readonly text: string
  /** Position in the document before each character. */
  readonly positions: readonly number[]
  readonly blocks: readonly FlatBlock[]
}

export interface FlatBlock {
  /** Id of the block at the top that it belongs to: of a table for its cells. */
  readonly cid: string | null
  readonly from: number
  readonly to: number
}

/** Stands for what is no character: a line break, a file. */
const OBJECT = '\uFFFC'

export function flattenText(doc: Node): FlatText {
  const positions: number[] = []
  const blocks: FlatBlock[] = []
  let text = ''
  let cid: string | null = null
  doc.descendants((node, position, parent) => {
    if (parent === doc) cid = typeof node.attrs.cid === 'string' ? node.attrs.cid : null
    if (!node.isTextblock) return !node.isLeaf
    const from = text.length
    const words = node.textBetween(0, node.content.size, undefined, OBJECT)
    for (let i = 0; i < words.length; i++) positions.push(position + 1 + i)
    positions.push(position + 1 + words.length)
    text += `${words}\n`
    blocks.push({ cid, from, to: from + words.length })
    return false
  })
  return { text, positions, blocks }
}
