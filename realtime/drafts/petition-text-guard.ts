import * as Y from 'yjs'
import { checkPayload } from '../protocol/petition-text/check-payload.ts'
import { entriesIn, isProposalMark, PROPOSAL_LISTS, type Proposer } from '../protocol/petition-text/proposal.ts'
import { ForeignContentError, readElement, textRoot } from '../protocol/petition-text/read-text.ts'
import { type StripOptions, stripProposals, type TextJson } from '../protocol/petition-text/strip-proposals.ts'
import { PETITION_TEXT_ROOT } from '../protocol/petition-text/text-schema.ts'
import { lostEntries, mergeEntries } from './lost-entries.ts'
import type { GuardVerdict, UpdateGuard } from './update-guard.ts'

/** A copy of the document on which an update is tried, with every block as it was read last. */
interface Shadow {
  readonly doc: Y.Doc
  readonly root: Y.XmlFragment
  order: readonly unknown[]
  readonly blocks: Map<unknown, TextJson>
  /** To whom the ids of proposals belong. */
  readonly owners: Map<string, string>
  /** Blocks that changed since they were read. */
  readonly touched: Set<unknown>
  /** Something about the root itself changed: the list of blocks, or what no editor writes. */
  hasNewOrder: boolean
  isOdd: boolean
}

/**
 * The suggest-only check of petition texts: without the sender's proposals the text is the same before and after, and
 * those are well-formed. Only the blocks that an update touches are read; a list of blocks that changed in another way
 * than by the sender's own blocks is compared as a whole.
 */
export function openPetitionTextGuard(main: Y.Doc): UpdateGuard {
  let shadow: Shadow | null = null
  const follow = (update: Uint8Array) => {
    if (!shadow) return
    try {
      Y.applyUpdate(shadow.doc, update, 'main')
    } catch (error) {
      // An editor with full rights wrote what no editor writes: as long as it is there, proposals are refused.
      discard()
      if (!(error instanceof ForeignContentError)) throw error
    }
  }
  main.on('update', follow)

  function discard(): void {
    shadow?.doc.destroy()
    shadow = null
  }

  function tried(current: Shadow, update: Uint8Array, who: Proposer): GuardVerdict {
    const order = current.order
    const blocks = new Map(current.blocks)
    const pending = current.doc.store.pendingStructs?.update
    const pendingDeletions = current.doc.store.pendingDs
    Y.applyUpdate(current.doc, update, 'guard')
    const { store } = current.doc
    if (store.pendingStructs?.update !== pending || store.pendingDs !== pendingDeletions) return { kind: 'incomplete' }
    if (current.isOdd || [...current.doc.share.keys()].some((name) => name !== PETITION_TEXT_ROOT)) {
      return refused('foreign-root')
    }
    const touched = readAgain(current)
    const isMine = ({ u }: Proposer) => u === who.u
    const before = { order, blocks }
    const isSame = (options?: StripOptions) =>
      sameSequence(before, current, touched, isMine, options) || sameWhole(before, current, isMine, options)
    const isEqual = isSame()
    if (!isEqual && !isSame({ withoutLists: true })) return refused('base-changed')
    const changed = [...touched].filter((block) => current.blocks.has(block))
    const afterwards = changed.flatMap((block) => current.blocks.get(block) ?? [])
    const earlier = [...touched, ...order.filter((block) => !current.blocks.has(block))]
    const fault = checkPayload(
      [...new Set(earlier)].flatMap((block) => blocks.get(block) ?? []),
      afterwards,
      { who, ownerOf: (id) => current.owners.get(id) },
    )
    if (fault) return refused(fault)
    const lost = lostEntries({ update, doc: current.doc, touched: changed, blocks, who, othersToo: !isEqual })
    if (lost === 'altered') return refused('base-changed')
    noteOwners(current, afterwards)
    return { kind: 'taken', repair: lost.length > 0 ? (doc) => mergeEntries(doc, lost) : null }
  }

  return {
    judge(update, user) {
      const who = { u: user.userId, d: user.departmentCode }
      let verdict: GuardVerdict
      try {
        shadow ??= openShadow(main)
        readAgain(shadow)
        verdict = tried(shadow, update, who)
      } catch (error) {
        discard()
        if (error instanceof ForeignContentError) return refused('foreign-content')
        throw error
      }
      // Yjs cannot take an update back: the next one is tried on a new copy.
      if (verdict.kind !== 'taken') discard()
      return verdict
    },
    close() {
      main.off('update', follow)
      discard()
    },
  }
}

function refused(fault: string): GuardVerdict {
  return { kind: 'refused', fault }
}

function openShadow(main: Y.Doc): Shadow {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(main), 'main')
  const root = textRoot(doc)
  const shadow: Shadow = {
    doc,
    root,
    order: root.toArray(),
    blocks: new Map(),
    owners: new Map(),
    touched: new Set(root.toArray()),
    hasNewOrder: false,
    isOdd: false,
  }
  readAgain(shadow)
  noteOwners(shadow, [...shadow.blocks.values()])
  root.observeDeep((events, transaction) => {
    for (const event of events) {
      if (event.target === root) {
        shadow.hasNewOrder = true
        if (event.keys.size > 0) shadow.isOdd = true
      } else shadow.touched.add(blockOf(event.target, root))
    }
    // What others brought was judged or may be anything: only its ids are noted.
    if (transaction.origin === 'main') {
      readAgain(shadow, (block) => noteOwners(shadow, [block]))
    }
  })
  return shadow
}

function blockOf(type: Y.AbstractType<unknown>, root: unknown): unknown {
  let current: Y.AbstractType<unknown> = type
  while (current.parent !== null && current.parent !== root) current = current.parent
  return current
}

/** Reads what changed since the last time, and answers with it. Throws ForeignContentError. */
function readAgain(shadow: Shadow, each: (block: TextJson) => void = () => undefined): ReadonlySet<unknown> {
  if (shadow.hasNewOrder) {
    shadow.hasNewOrder = false
    shadow.order = shadow.root.toArray()
    const present = new Set(shadow.order)
    for (const block of shadow.blocks.keys()) if (!present.has(block)) shadow.blocks.delete(block)
    for (const block of shadow.order) if (!shadow.blocks.has(block)) shadow.touched.add(block)
    for (const block of shadow.touched) if (!present.has(block)) shadow.touched.delete(block)
  }
  const read = new Set(shadow.touched)
  shadow.touched.clear()
  for (const block of read) {
    const json = readElement(block)
    shadow.blocks.set(block, json)
    each(json)
  }
  return read
}

interface Sequence {
  readonly order: readonly unknown[]
  readonly blocks: ReadonlyMap<unknown, TextJson>
}

/** Untouched blocks are compared by who they are, the others by what is left of them. */
function sameSequence(
  before: Sequence,
  after: Sequence,
  touched: ReadonlySet<unknown>,
  isMine: (who: Proposer) => boolean,
  options?: StripOptions,
): boolean {
  const isStill = (block: unknown) => before.blocks.has(block) && after.blocks.has(block) && !touched.has(block)
  const tokens = ({ order, blocks }: Sequence) =>
    order.flatMap((block) => (isStill(block) ? [block] : stripped(blocks.get(block), isMine, options)))
  return sameList(tokens(before), tokens(after))
}

function sameWhole(
  before: Sequence,
  after: Sequence,
  isMine: (who: Proposer) => boolean,
  options?: StripOptions,
): boolean {
  const tokens = ({ order, blocks }: Sequence) => order.flatMap((block) => stripped(blocks.get(block), isMine, options))
  return sameList(tokens(before), tokens(after))
}

function stripped(block: TextJson | undefined, isMine: (who: Proposer) => boolean, options?: StripOptions): string[] {
  const rest = block ? stripProposals(block, isMine, options) : null
  return rest ? [JSON.stringify(rest)] : []
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((token, i) => token === b[i])
}

function noteOwners(shadow: Shadow, blocks: readonly TextJson[]): void {
  for (const block of blocks) {
    for (const list of PROPOSAL_LISTS) for (const { id, u } of entriesIn(block.attrs?.[list])) shadow.owners.set(id, u)
    for (const { type, attrs } of block.marks ?? []) {
      if (isProposalMark(type)) shadow.owners.set(String(attrs?.id), String(attrs?.u))
    }
    noteOwners(shadow, block.content ?? [])
  }
}
