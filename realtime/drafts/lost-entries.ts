import * as Y from 'yjs'
import {
  type AnyEntry,
  entriesIn,
  listOf,
  PROPOSAL_LISTS,
  type ProposalList,
  type Proposer,
} from '../protocol/petition-text/proposal.ts'
import { canonicalJson, type TextJson } from '../protocol/petition-text/strip-proposals.ts'

/** Entries that a list of a block would have if both of two lists set at the same time could stand. */
export interface LostEntries {
  readonly block: Y.ID
  readonly list: ProposalList
  readonly entries: readonly AnyEntry[]
}

interface Trial {
  readonly update: Uint8Array
  /** The document with the update. */
  readonly doc: Y.Doc
  /** Blocks of `doc` that the update touched, and all blocks as they were before. */
  readonly touched: readonly unknown[]
  readonly blocks: ReadonlyMap<unknown, TextJson>
  readonly who: Proposer
  /** The update took entries of others away. */
  readonly othersToo: boolean
}

/**
 * Two who set the same list at once: Yjs keeps one of the two values. Answers with the entries that went with the other
 * one, the sender's or somebody else's; `altered` when an entry of somebody else was changed or added.
 */
export function lostEntries(trial: Trial): LostEntries[] | 'altered' {
  const lost = ownLost(trial)
  if (!trial.othersToo) return lost
  for (const block of trial.touched) {
    const before = trial.blocks.get(block)
    if (!(block instanceof Y.XmlElement) || !before) continue
    for (const list of PROPOSAL_LISTS) {
      const had = othersIn(before.attrs?.[list], trial.who)
      const has = othersIn(block.getAttribute(list), trial.who)
      if (has.some((entry) => !had.some((known) => canonicalJson(known) === canonicalJson(entry)))) return 'altered'
      const gone = had.filter(({ u }) => !has.some((entry) => entry.u === u))
      const id = block._item?.id
      if (gone.length > 0 && id) lost.push({ block: id, list, entries: gone })
    }
  }
  return lost
}

/** Puts the entries back into the document's lists; what was set for the same person meanwhile stands. */
export function mergeEntries(doc: Y.Doc, lost: readonly LostEntries[]): void {
  for (const { block, list, entries } of lost) {
    const element = elementOf(doc, block)
    if (!element) continue
    const present = entriesIn(element.getAttribute(list))
    const missing = entries.filter(({ u }) => !present.some((entry) => entry.u === u))
    const merged = listOf([...present, ...missing])
    if (missing.length > 0 && merged) element.setAttribute(list, merged)
  }
}

/** Values that the update sets and that lost at once against a value that was there already. */
function ownLost({ update, doc, who }: Trial): LostEntries[] {
  const { structs, ds } = Y.decodeUpdate(update)
  const newest = new Map<string, LostEntries>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny) || Y.isDeleted(ds, struct.id)) continue
    const item: unknown = Y.getItem(doc.store, struct.id)
    if (!(item instanceof Y.Item) || !(item.parent instanceof Y.XmlElement) || !item.parent._item) continue
    const list = PROPOSAL_LISTS.find((name) => name === item.parentSub)
    const block = item.parent._item.id
    if (!list) continue
    const own = entriesIn(struct.content.arr[0]).filter(({ u }) => u === who.u)
    const isThere = entriesIn(item.parent.getAttribute(list)).some(({ u }) => u === who.u)
    const key = `${block.client}/${block.clock}/${list}`
    if (item.deleted && own.length > 0 && !isThere) newest.set(key, { block, list, entries: own })
    else newest.delete(key)
  }
  return [...newest.values()]
}

function othersIn(list: unknown, { u }: Proposer): AnyEntry[] {
  return entriesIn(list).filter((entry) => entry.u !== u)
}

function elementOf(doc: Y.Doc, id: Y.ID): Y.XmlElement | null {
  const item: unknown = Y.getItem(doc.store, id)
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentType)) return null
  return item.content.type instanceof Y.XmlElement ? item.content.type : null
}
