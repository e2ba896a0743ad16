import type { Node } from '@tiptap/pm/model'
import { type AnyEntry, BREAK, entriesIn, isProposalMark, PROPOSAL_LISTS } from './proposal.ts'

export type ProposalKind =
  | 'insert'
  | 'delete'
  | 'format'
  | 'insert-block'
  | 'delete-block'
  | 'join'
  | 'restyle'
  | 'move'

/** One proposal for a card in the margin: what belongs to one id. */
export interface Proposal {
  readonly id: string
  readonly userId: string
  readonly departmentCode: string
  readonly kinds: ReadonlySet<ProposalKind>
  /** Where it begins in the document. */
  readonly position: number
  /** Clause in which it begins; null when the block has no id. */
  readonly cid: string | null
  /** Text to insert, and to delete; breaks as `↵`, blocks on lines of their own. */
  readonly inserted: string
  readonly deleted: string
}

interface Draft {
  id: string
  userId: string
  departmentCode: string
  kinds: Set<ProposalKind>
  position: number
  cid: string | null
  inserted: string
  deleted: string
}

const MARK_KIND = { ins: 'insert', del: 'delete', fmt: 'format' } as const
const LIST_KIND = { sgIns: 'insert-block', sgDel: 'delete-block', sgJoin: 'join', sgAttr: 'restyle' } as const

/** All proposals of a document, in the order in which they begin. */
export function listProposals(doc: Node): Proposal[] {
  const drafts = new Map<string, Draft>()

  function draftOf(entry: AnyEntry, position: number): Draft {
    const known = drafts.get(entry.id)
    if (known) return known
    const block = doc.resolve(position).depth > 0 ? doc.resolve(position).node(1) : doc.nodeAt(position)
    const cid: unknown = block?.attrs.cid
    const draft: Draft = {
      id: entry.id,
      userId: entry.u,
      departmentCode: entry.d,
      kinds: new Set(),
      position,
      cid: typeof cid === 'string' ? cid : null,
      inserted: '',
      deleted: '',
    }
    drafts.set(entry.id, draft)
    return draft
  }

  doc.descendants((node, position) => {
    for (const mark of node.marks) {
      if (!isProposalMark(mark.type.name)) continue
      const { id, u, d } = mark.attrs
      const draft = draftOf({ id, u, d }, position)
      const kind = MARK_KIND[mark.type.name as keyof typeof MARK_KIND]
      draft.kinds.add(kind)
      if (kind === 'insert') draft.inserted += node.text ?? ''
      if (kind === 'delete') draft.deleted += node.text ?? ''
    }
    for (const list of PROPOSAL_LISTS) {
      for (const entry of entriesIn(node.attrs[list])) {
        const draft = draftOf(entry, position)
        draft.kinds.add(list === 'sgIns' && entry.from !== undefined ? 'move' : LIST_KIND[list])
        if (list === 'sgIns') draft.inserted += blockText(node, draft.inserted)
        if (list === 'sgDel') draft.deleted += blockText(node, draft.deleted)
      }
    }
    return true
  })
  return [...drafts.values()]
}

function blockText(node: Node, before: string): string {
  if (node.isInline) return BREAK
  const text = node.type.name === 'attachment' ? String(node.attrs.name) : node.textBetween(0, node.content.size, '\n')
  return before === '' ? text : `\n${text}`
}
