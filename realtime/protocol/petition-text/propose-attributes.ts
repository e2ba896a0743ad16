import type { Transform } from '@tiptap/pm/transform'
import {
  type AttributeEntry,
  entriesIn,
  isProposalList,
  type ProposalEntry,
  withEntry,
  withoutEntries,
} from './proposal.ts'
import { isProposedBy } from './propose-deletion.ts'

/** Another style or section of a paragraph, joined to what this person proposed for it before. */
export function proposeAttributes(
  transform: Transform,
  position: number,
  wanted: Readonly<Record<string, unknown>>,
  entry: ProposalEntry,
): void {
  const node = transform.doc.nodeAt(position)
  if (!node || !('sgAttr' in node.attrs)) return
  const before = entriesIn<AttributeEntry>(node.attrs.sgAttr).find(({ u }) => u === entry.u)
  const attrs: Record<string, unknown> = { ...before?.attrs }
  for (const [name, value] of Object.entries(wanted)) {
    if (isProposalList(name) || name === 'cid') continue
    if (isProposedBy(node, entry)) transform.setNodeAttribute(position, name, value)
    else if (node.attrs[name] === value) delete attrs[name]
    else attrs[name] = value
  }
  if (isProposedBy(node, entry)) return
  const list =
    Object.keys(attrs).length > 0
      ? withEntry(node.attrs.sgAttr, { ...entry, id: before?.id ?? entry.id, attrs })
      : withoutEntries(node.attrs.sgAttr, ({ u }) => u === entry.u)
  if (list !== node.attrs.sgAttr) transform.setNodeAttribute(position, 'sgAttr', list)
}
