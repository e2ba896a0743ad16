import * as Y from 'yjs'

/** How late edits of one kind of document are told: as a list that can be shown, copied, offered as proposals. */
export interface LateEditPolicy<Change> {
  /** What the local document says otherwise than the server's. Empty: nothing of it would be missed. */
  changes(local: Y.Doc, server: Y.Doc): readonly Change[]
}

/** Changes of this person that the server does not take: after a freeze, a lost right, another schema. Never discarded. */
export interface LateEdits<Change> {
  readonly localDoc: Y.Doc
  readonly since: Date
  readonly changes: readonly Change[]
}

/** Whether `local` holds anything that `server` lacks: a struct, or a deletion. */
export function hasMoreThan(local: Y.Doc, server: Y.Doc): boolean {
  for (const client of local.store.clients.keys()) {
    if (Y.getState(local.store, client) > Y.getState(server.store, client)) return true
  }
  if (local.store.pendingStructs) return true
  for (const [client, ranges] of Y.createDeleteSetFromStructStore(local.store).clients) {
    const structs = server.store.clients.get(client) ?? []
    for (const range of ranges) {
      const end = range.clock + range.len
      for (let i = Y.findIndexSS(structs, range.clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= end) break
        if (!struct.deleted) return true
      }
    }
  }
  return false
}

/** A document holding these states together. */
export function documentOf(...states: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const state of states) Y.applyUpdate(doc, state, 'offline')
  return doc
}

export interface LateEditDesk<Change> {
  readonly edits: LateEdits<Change> | null
  /** Something was set apart and not yet compared with the server's document. */
  readonly isUnjudged: boolean
  /** Takes a document whose changes the server may not have taken, joined to what is here already. */
  add(local: Y.Doc, since: Date): void
  /** Late edits are those that the server's document lacks; when it lacks nothing of them they are over. */
  judge(server: Y.Doc): void
  /** Shows them beside a document that may be older than the server's: the judgement stays open. */
  show(known: Y.Doc): void
  /** There is no server's document to compare with: the whole local one is what may be lost. */
  showWhole(local: Y.Doc, since: Date): void
  /** The person has settled them. */
  end(): void
}

/** Where the late edits of one session lie, here and on this machine, until the person settles them. */
export function createLateEditDesk<Change>(deps: {
  policy: LateEditPolicy<Change> | undefined
  keeper: { keepApart(doc: Y.Doc, since: Date): void; dropApart(): void }
}): LateEditDesk<Change> {
  const { policy, keeper } = deps
  let local: { doc: Y.Doc; since: Date } | null = null
  let edits: LateEdits<Change> | null = null
  let isUnjudged = false

  function end(): void {
    local = null
    edits = null
    isUnjudged = false
    keeper.dropApart()
  }

  function show(server: Y.Doc): boolean {
    if (!local) return false
    const changes = policy?.changes(local.doc, server) ?? []
    const isMissed = hasMoreThan(local.doc, server) && (!policy || changes.length > 0)
    edits = isMissed ? { localDoc: local.doc, since: local.since, changes } : null
    return isMissed
  }

  return {
    get edits() {
      return edits
    },
    get isUnjudged() {
      return isUnjudged
    },
    add(doc, since) {
      const states = [local?.doc, doc].flatMap((each) => (each ? [Y.encodeStateAsUpdate(each)] : []))
      local = { doc: documentOf(...states), since: local?.since ?? since }
      edits = null
      isUnjudged = true
    },
    judge(server) {
      isUnjudged = false
      if (!show(server) || !local) end()
      else keeper.keepApart(local.doc, local.since)
    },
    show,
    showWhole(doc, since) {
      edits ??= { localDoc: doc, since, changes: [] }
    },
    end,
  }
}
