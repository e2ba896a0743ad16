import { Fragment, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import * as Y from 'yjs'
import {
  type AttributeEntry,
  entriesIn,
  type InsertionEntry,
  isProposalList,
  isProposalMark,
  type Proposer,
  readBreak,
} from './proposal.ts'
import { markName, readElement, textRoot } from './read-text.ts'
import type { TextJson } from './strip-proposals.ts'
import { indexText, type TextIndex } from './text-index.ts'
import { petitionSchema } from './text-schema.ts'

/** Something that a person did and the server does not have, as an edit of the server's text. */
export interface UnacknowledgedEdit {
  readonly kind: 'insert' | 'delete' | 'format' | 'restyle' | 'join'
  /** Position in the server's text; edits are made from the last to the first, so that positions stay valid. */
  readonly at: number
  /** Inserted or deleted text, for a list of them. */
  readonly text: string
  make(transaction: Transaction): Transaction
}

/**
 * What `local` holds of this person that `server` lacks: after a refusal, or after a line that was broken when the right
 * or the text changed. Found by the ids that Yjs gives to every character, not by comparing texts, so that no key is lost
 * and none comes twice. The edits are plain ones, in the order in which they are to be made; made in an editor that
 * suggests they become proposals again.
 */
export function unacknowledgedEdits(local: Y.Doc, server: Y.Doc, who: Proposer): UnacknowledgedEdit[] {
  const index = indexText(server)
  const edits: UnacknowledgedEdit[] = []
  const isKnown = ({ client, clock }: Y.ID) => clock < Y.getState(server.store, client)
  const orphans = new Map<number, string>()
  visit(textRoot(local), { index, who, isKnown, edits, orphans }, null)
  for (const [at, text] of orphans) edits.push(newParagraph(at, text))
  edits.push(...deletionsOf(local, index))
  // Stable: runs for one place keep their order, and are made in reverse as well.
  return edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => b.edit.at - a.edit.at || b.order - a.order)
    .map(({ edit }) => edit)
}

interface Walk {
  readonly index: TextIndex
  readonly who: Proposer
  isKnown(id: Y.ID): boolean
  readonly edits: UnacknowledgedEdit[]
  /** Text typed in blocks that the server has no longer, by the place where the block stood. */
  readonly orphans: Map<number, string>
}

/** `stood`: where the block around it stood, below the top level. */
function visit(parent: Y.XmlFragment, walk: Walk, stood: number | null): void {
  let at: number | null = walk.index.startOf(parent)
  for (let item = parent._start; item; item = item.right) {
    if (!(item.content instanceof Y.ContentType)) continue
    const type: unknown = item.content.type
    if (!(type instanceof Y.XmlText) && !(type instanceof Y.XmlElement)) continue
    const isKnown = walk.isKnown(item.id)
    const begin = isKnown ? (walk.index.beginOf(type) ?? at) : at
    if (isKnown) at = walk.index.endOf(type) ?? at
    if (item.deleted) continue
    const place = stood ?? begin
    if (type instanceof Y.XmlText) visitText(type, walk, begin, place)
    else if (isKnown) {
      visitLists(type, walk)
      visit(type, walk, place)
    } else if (at !== null) insertBlock(type, at, walk)
    else keepOrphan(walk, place, wordsOf(readElement(type)))
  }
}

function insertBlock(element: Y.XmlElement, at: number, { who, edits }: Walk): void {
  const json = readElement(element)
  const own = entriesIn<InsertionEntry>(json.attrs?.sgIns).find(({ u }) => u === who.u)
  const node = withoutProposals(petitionSchema.nodeFromJSON(json), own?.from)
  edits.push({ kind: 'insert', at, text: node.textContent, make: (transaction) => transaction.insert(at, node) })
}

function withoutProposals(node: Node, cid?: string): Node {
  const attrs = Object.fromEntries(
    Object.entries(node.attrs).map(([name, value]) => [name, isProposalList(name) ? null : value]),
  )
  const content: Node[] = []
  node.forEach((child) => {
    if (!child.isText) content.push(withoutProposals(child))
    else content.push(child.mark(child.marks.filter(({ type }) => !isProposalMark(type.name))))
  })
  return node.type.create({ ...attrs, ...(cid !== undefined && { cid }) }, Fragment.fromArray(content))
}

/** Entries in the lists of a block that the server has. */
function visitLists(element: Y.XmlElement, { index, who, isKnown, edits }: Walk): void {
  const at = index.positionOf(element)
  if (at === null) return
  const own = (list: string) => {
    const item = element._map.get(list)
    if (!item || item.deleted || isKnown(item.id)) return undefined
    return entriesIn<AttributeEntry>(element.getAttribute(list)).find(({ u }) => u === who.u)
  }
  if (own('sgDel')) {
    const size = (index.endOf(element) ?? at) - at
    const make = (transaction: Transaction) => transaction.delete(at, at + size)
    edits.push({ kind: 'delete', at, text: '', make })
  }
  if (own('sgJoin')) {
    const make = (transaction: Transaction) =>
      transaction.doc.resolve(at).nodeBefore?.isTextblock ? transaction.join(at) : transaction
    edits.push({ kind: 'join', at, text: '', make })
  }
  for (const [name, value] of Object.entries(own('sgAttr')?.attrs ?? {})) {
    const make = (transaction: Transaction) => transaction.setNodeAttribute(at, name, value)
    edits.push({ kind: 'restyle', at, text: '', make })
  }
}

/** Runs that the server lacks, and this person's marks on what it has. */
function visitText(text: Y.XmlText, walk: Walk, before: number | null, stood: number | null): void {
  const { index, who, isKnown, edits } = walk
  const attributes = new Map<string, { value: unknown; isKnown: boolean }>()
  let at = before
  for (let item = text._start; item; item = item.right) {
    if (item.content instanceof Y.ContentFormat && !item.deleted) {
      attributes.set(item.content.key, { value: item.content.value, isKnown: isKnown(item.id) })
    }
    if (!(item.content instanceof Y.ContentString) && !(item.content instanceof Y.ContentDeleted)) continue
    const known = knownLength(item, isKnown)
    if (known > 0) {
      const place = index.placeOf({ client: item.id.client, clock: item.id.clock + known - 1 })
      at = place ? place.at + (place.isThere ? 1 : 0) : at
      if (item.content instanceof Y.ContentString && !item.deleted) markKnown(item, known, attributes, walk)
    }
    if (item.deleted || known >= item.length || !(item.content instanceof Y.ContentString)) continue
    if (at === null) {
      keepOrphan(walk, stood, item.content.str.slice(known))
      continue
    }
    insertRun(item.content.str.slice(known), at, attributes, who, edits)
  }
}

function keepOrphan({ orphans }: Walk, stood: number | null, text: string): void {
  if (stood !== null && text !== '') orphans.set(stood, (orphans.get(stood) ?? '') + text)
}

function wordsOf({ text = '', content = [] }: TextJson): string {
  return text + content.map(wordsOf).join('')
}

/** What was typed in a block that is gone comes back as a paragraph in its place. */
function newParagraph(at: number, text: string): UnacknowledgedEdit {
  const { paragraph } = petitionSchema.nodes
  const make = (transaction: Transaction) =>
    paragraph ? transaction.insert(at, paragraph.create(null, petitionSchema.text(text))) : transaction
  return { kind: 'insert', at, text, make }
}

function knownLength(item: Y.Item, isKnown: (id: Y.ID) => boolean): number {
  let known = 0
  while (known < item.length && isKnown({ client: item.id.client, clock: item.id.clock + known })) known++
  return known
}

type Attributes = ReadonlyMap<string, { value: unknown; isKnown: boolean }>

function insertRun(text: string, at: number, attributes: Attributes, who: Proposer, edits: UnacknowledgedEdit[]): void {
  const marks = [...attributes].flatMap(([key, { value }]) => {
    const type = petitionSchema.marks[markName(key)]
    return value === null || !type || isProposalMark(type.name) ? [] : [type.create(value as Record<string, unknown>)]
  })
  const br = [...attributes].flatMap(([key, { value }]) =>
    markName(key) === 'ins' && ownMark(value, who) ? [readBreak((value as { br?: unknown }).br)] : [],
  )[0]
  edits.push({
    kind: 'insert',
    at,
    text,
    make(transaction) {
      const { paragraph, hardBreak } = petitionSchema.nodes
      if (!br) return transaction.insert(at, petitionSchema.text(text, marks))
      if (br.line && hardBreak) return transaction.insert(at, hardBreak.create())
      const { parent } = transaction.doc.resolve(at)
      const attrs = { style: br.style ?? parent.attrs.style, cid: br.cid }
      return paragraph && parent.isTextblock ? transaction.split(at, 1, [{ type: paragraph, attrs }]) : transaction
    },
  })
}

/** This person's marks that the server lacks, on characters that it has: in pieces that lie together there. */
function markKnown(item: Y.Item, known: number, attributes: Attributes, { index, who, edits }: Walk): void {
  for (const [key, { value, isKnown }] of attributes) {
    const name = markName(key)
    if (isKnown || !ownMark(value, who) || (name !== 'del' && name !== 'fmt')) continue
    for (const { from, to } of index.stretches(item.id, known)) {
      if (name === 'del') {
        const text = item.content instanceof Y.ContentString ? item.content.str.slice(0, known) : ''
        edits.push({ kind: 'delete', at: from, text, make: (transaction) => transaction.delete(from, to) })
        continue
      }
      const { op, mark, attrs } = value as { op: string; mark: string; attrs?: string | null }
      const type = petitionSchema.marks[mark]
      if (!type) continue
      const make = (transaction: Transaction) =>
        op === 'add'
          ? transaction.addMark(from, to, type.create(attrs ? JSON.parse(attrs) : null))
          : transaction.removeMark(from, to, type)
      edits.push({ kind: 'format', at: from, text: '', make })
    }
  }
}

function ownMark(value: unknown, { u }: Proposer): boolean {
  return typeof value === 'object' && value !== null && 'u' in value && value.u === u
}

/** Characters that the server shows and that are deleted here: the person took back what was proposed. */
function deletionsOf(local: Y.Doc, index: TextIndex): UnacknowledgedEdit[] {
  return index.runs().flatMap(({ id, length, at }) => {
    const edits: UnacknowledgedEdit[] = []
    for (let offset = 0; offset < length; ) {
      const { isDeleted, until } = stateOf(local, { client: id.client, clock: id.clock + offset }, length - offset)
      const from = at + offset
      const to = from + until
      if (isDeleted)
        edits.push({ kind: 'delete', at: from, text: '', make: (transaction) => transaction.delete(from, to) })
      offset += until
    }
    return edits
  })
}

function stateOf(doc: Y.Doc, id: Y.ID, atMost: number): { isDeleted: boolean; until: number } {
  const structs = doc.store.clients.get(id.client) ?? []
  if (id.clock >= Y.getState(doc.store, id.client)) return { isDeleted: false, until: atMost }
  const struct = structs[Y.findIndexSS(structs, id.clock)]
  if (!struct) return { isDeleted: false, until: atMost }
  return { isDeleted: struct.deleted, until: Math.min(atMost, struct.id.clock + struct.length - id.clock) }
}
