import type { Node } from '@tiptap/pm/model'
import { canJoin, Transform } from '@tiptap/pm/transform'
import { repairClauseIds } from './clause-ids.ts'
import {
  type AnyEntry,
  BREAK,
  entriesIn,
  isProposalMark,
  PROPOSAL_LISTS,
  readBreak,
  withoutEntries,
} from './proposal.ts'
import { isAnySection, isTextStyle } from './text-styles.ts'

export type Decision = 'accept' | 'reject'

/** What is left to do once the marks and lists are cleared; positions of the document at that time. */
interface Plan {
  readonly removed: Array<{ from: number; to: number }>
  readonly breaks: Array<{ from: number; br: string }>
  readonly joins: number[]
  /** Accepted copies of moved clauses. */
  readonly arrivals: Array<{ position: number; cid: string }>
}

/**
 * Accepts or rejects the proposals that fit. On the server only: two clients accepting the same break at once would
 * double the text behind it. The result is valid by the schema; every block keeps or gets an id of its own.
 */
export function resolveProposals(doc: Node, fits: (entry: AnyEntry) => boolean, decision: Decision): Transform {
  const transform = new Transform(doc)
  const plan: Plan = { removed: [], breaks: [], joins: [], arrivals: [] }
  doc.descendants((node, position) =>
    node.isText
      ? clearMarks(transform, plan, node, position, fits, decision)
      : clearLists(transform, plan, node, position, fits, decision),
  )
  const start = transform.mapping.maps.length
  const since = (position: number, side: number) => transform.mapping.slice(start).map(position, side)
  const inOrder = [
    ...plan.removed.map((removed) => ({ at: removed.from, run: () => remove(transform, removed) })),
    ...plan.breaks.map(({ from, br }) => ({ at: from, run: () => breakAt(transform, from, br) })),
  ].sort((a, b) => b.at - a.at)
  for (const { run } of inOrder) run()
  const arrivals = plan.arrivals.map(({ position, cid }) => ({ position: since(position, 1), cid }))
  for (const { position, cid } of arrivals) handOver(transform, position, cid)
  const joins = plan.joins.map((position) => since(position, 1)).sort((a, b) => b - a)
  for (const position of joins) join(transform, position)
  repairClauseIds(transform)
  return transform
}

function clearMarks(
  transform: Transform,
  plan: Plan,
  node: Node,
  position: number,
  fits: (entry: AnyEntry) => boolean,
  decision: Decision,
): false {
  const end = position + node.nodeSize
  let isGone = false
  for (const mark of node.marks) {
    const { name } = mark.type
    if (!isProposalMark(name) || !fits(entryOf(mark.attrs))) continue
    if ((name === 'ins' && decision === 'reject') || (name === 'del' && decision === 'accept')) isGone = true
    transform.removeMark(position, end, mark)
    if (decision === 'reject') continue
    if (name === 'ins' && typeof mark.attrs.br === 'string') {
      for (let from = position; from < end; from++) plan.breaks.push({ from, br: mark.attrs.br })
    }
    if (name === 'fmt') format(transform, position, end, mark.attrs)
  }
  if (isGone) {
    plan.removed.push({ from: position, to: end })
    plan.breaks.splice(0, plan.breaks.length, ...plan.breaks.filter(({ from }) => from < position || from >= end))
  }
  return false
}

function clearLists(
  transform: Transform,
  plan: Plan,
  node: Node,
  position: number,
  fits: (entry: AnyEntry) => boolean,
  decision: Decision,
): boolean {
  const found = (list: string) => entriesIn(node.attrs[list]).find(fits)
  const insertion = found('sgIns')
  const deletion = found('sgDel')
  if ((insertion && decision === 'reject') || (deletion && decision === 'accept')) {
    plan.removed.push({ from: position, to: position + node.nodeSize })
    return false
  }
  const attributes = found('sgAttr')
  const isJoined = found('sgJoin') !== undefined
  for (const list of PROPOSAL_LISTS) {
    if (found(list)) transform.setNodeAttribute(position, list, withoutEntries(node.attrs[list], fits))
  }
  if (decision === 'reject') return true
  if (isJoined) plan.joins.push(position)
  if (insertion?.from !== undefined) plan.arrivals.push({ position, cid: insertion.from })
  for (const [name, value] of Object.entries(attributes?.attrs ?? {})) {
    if (isAttribute(name, value)) transform.setNodeAttribute(position, name, value)
  }
  return true
}

/** What a proposed change of attributes may set. */
export function isAttribute(name: string, value: unknown): boolean {
  if (name === 'style') return isTextStyle(value)
  return name === 'section' && (value === null || isAnySection(value))
}

function format(transform: Transform, from: number, to: number, attrs: Readonly<Record<string, unknown>>): void {
  const type = transform.doc.type.schema.marks[String(attrs.mark)]
  if (!type) return
  if (attrs.op === 'rm') transform.removeMark(from, to, type)
  else transform.addMark(from, to, type.create(typeof attrs.attrs === 'string' ? JSON.parse(attrs.attrs) : null))
}

/** Removes text or a block; where it is the only one in its place, an empty paragraph stays. */
function remove(transform: Transform, { from, to }: { from: number; to: number }): void {
  const node = transform.doc.nodeAt(from)
  const { parent } = transform.doc.resolve(from)
  const { paragraph } = transform.doc.type.schema.nodes
  if (node?.isBlock && parent.childCount === 1 && paragraph) transform.replaceWith(from, to, paragraph.create())
  else transform.delete(from, to)
}

/** Puts a real break in the place of a proposed one. */
function breakAt(transform: Transform, position: number, br: string): void {
  const what = readBreak(br)
  const { hardBreak } = transform.doc.type.schema.nodes
  if (transform.doc.textBetween(position, position + 1) !== BREAK || !what) return
  if (what.line && hardBreak) {
    transform.replaceWith(position, position + 1, hardBreak.create())
    return
  }
  transform.delete(position, position + 1)
  const { parent } = transform.doc.resolve(position)
  const style = isTextStyle(what.style) ? what.style : parent.attrs.style
  // What others proposed for the whole paragraph stays with its first part.
  const attrs = {
    ...parent.attrs,
    cid: what.cid,
    style,
    section: null,
    sgIns: null,
    sgDel: null,
    sgJoin: null,
    sgAttr: null,
  }
  transform.split(position, 1, [{ type: parent.type, attrs }])
}

function handOver(transform: Transform, position: number, cid: string): void {
  let isTaken = false
  transform.doc.descendants((node) => {
    if (node.attrs.cid === cid) isTaken = true
    return !isTaken && !node.isTextblock
  })
  const node = transform.doc.nodeAt(position)
  if (!isTaken && node && 'cid' in node.attrs) transform.setNodeAttribute(position, 'cid', cid)
}

function join(transform: Transform, position: number): void {
  if (position <= 0 || position >= transform.doc.content.size) return
  const { nodeBefore, nodeAfter } = transform.doc.resolve(position)
  if (nodeBefore?.isTextblock && nodeAfter?.isTextblock && canJoin(transform.doc, position)) transform.join(position)
}

function entryOf(attrs: Readonly<Record<string, unknown>>): AnyEntry {
  return { id: String(attrs.id), u: String(attrs.u), d: String(attrs.d) }
}
