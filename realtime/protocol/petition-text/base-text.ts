import { stripProposals, type TextJson } from './strip-proposals.ts'

/**
 * The text without any proposal, as ProseMirror's JSON in one spelling: equal runs joined, marks in one order, what is
 * not said left out. Two documents with the same base answer the same bytes.
 */
export function baseText(text: TextJson): TextJson {
  const base = stripProposals(text, () => true)
  return base ? withMarks(base) : { type: text.type }
}

/** stripProposals keeps the marks of a run as sorted texts. */
function withMarks(node: TextJson): TextJson {
  if (node.type !== 'text') return node.content ? { ...node, content: node.content.map(withMarks) } : node
  const { attrs, ...run } = node
  const keys = attrs?.marks
  // Written by stripProposals just before.
  return Array.isArray(keys) ? { ...run, marks: keys.map((key) => JSON.parse(String(key))) } : run
}
