import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { BREAK, entriesIn, isProposalList, isProposalMark } from '#realtime/protocol/petition-text/proposal.ts'

/**
 * What goes into the clipboard: the words as they would be with every proposal accepted, without the signs that only show
 * proposals. Clause ids stay, so that a cut clause is the same one where it is pasted.
 */
export function withoutProposalSigns(slice: Slice): Slice {
  const content = clean(slice.content)
  const open = (side: number) => Math.min(side, depthOf(content))
  return new Slice(content, open(slice.openStart), open(slice.openEnd))
}

function clean(fragment: Fragment): Fragment {
  const kept: Node[] = []
  fragment.forEach((node) => {
    if (node.isText) {
      if (node.marks.some(({ type }) => type.name === 'del')) return
      const words = node.marks.some(({ attrs }) => typeof attrs.br === 'string')
        ? node.text?.replaceAll(BREAK, ' ')
        : node.text
      const marks = node.marks.filter(({ type }) => !isProposalMark(type.name))
      if (words) kept.push(node.type.schema.text(words, marks))
      return
    }
    // A block cut by its own proposer carries the deletion that the cut itself proposed.
    if (node.isInline && entriesIn(node.attrs.sgDel).length > 0) return
    const attrs = Object.fromEntries(
      Object.entries(node.attrs).map(([name, value]) => [name, isProposalList(name) ? null : value]),
    )
    kept.push(node.type.create(attrs, clean(node.content)))
  })
  return Fragment.fromArray(kept)
}

function depthOf(fragment: Fragment): number {
  let depth = 0
  let node = fragment.firstChild
  while (node && !node.isInline && !node.isAtom) {
    depth++
    node = node.firstChild
  }
  return depth
}
