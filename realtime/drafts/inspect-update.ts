import { createDecoder, readVarUint } from 'lib0/decoding'
import * as Y from 'yjs'

/** Whose structs an update brings: one client id, none (deletions only), or more than one. */
export type StructAuthor = number | 'nobody' | 'several'

/** Reads it from the first bytes only. */
export function structAuthor(update: Uint8Array): StructAuthor {
  const decoder = createDecoder(update)
  const clients = readVarUint(decoder)
  if (clients === 0) return 'nobody'
  if (clients > 1) return 'several'
  readVarUint(decoder) // the number of structs
  return readVarUint(decoder)
}

/** The client ids of which the update brings structs that the document does not have. Throws on malformed bytes. */
export function clientsWithNews(doc: Y.Doc, update: Uint8Array): number[] {
  const clients = new Set<number>()
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    if (clock + struct.length > Y.getState(doc.store, client)) clients.add(client)
  }
  return [...clients]
}

/** Whether applying the update would change the document at all. Throws on malformed bytes. */
export function bringsNews(doc: Y.Doc, update: Uint8Array): boolean {
  if (clientsWithNews(doc, update).length > 0) return true
  for (const [client, ranges] of Y.decodeUpdate(update).ds.clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const range of ranges) {
      const end = range.clock + range.len
      if (end > Y.getState(doc.store, client)) return true
      for (let i = Y.findIndexSS(structs, range.clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= end) break
        if (!struct.deleted) return true
      }
    }
  }
  return false
}

/** Makes a change in the server's name and answers with it as one update. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc), 'server')
  return Y.encodeStateAsUpdate(doc, before)
}

/** Whether a transaction changed anything. */
export function changesIn(transaction: Y.Transaction): boolean {
  if (transaction.deleteSet.clients.size > 0) return true
  for (const [client, clock] of transaction.afterState) if (transaction.beforeState.get(client) !== clock) return true
  return false
}

/** The update without the structs of the given clients; deletions stay, they have no author. */
export function withoutClients(update: Uint8Array, clients: readonly number[]): Uint8Array {
  // To a receiver that has everything of a client, diffUpdate sends nothing of it.
  const hasAll = new Map(clients.map((client) => [client, Number.MAX_SAFE_INTEGER]))
  return Y.diffUpdate(update, Y.encodeStateVector(hasAll))
}

/**
 * Which share of the document's content the update deletes, 0 to 1, measured in characters and values;
 * 0 when it deletes fewer than `least` of them. Throws on malformed bytes.
 */
export function deletedShare(doc: Y.Doc, update: Uint8Array, least: number): number {
  // Yjs writes the deletions last, and no length of a deletion ends in a zero byte: a zero means "none".
  if (update[update.length - 1] === 0) return 0
  const { ds } = Y.decodeUpdate(update)
  let deleted = 0
  for (const [client, ranges] of ds.clients) {
    const structs = doc.store.clients.get(client)
    if (!structs) continue
    for (const range of ranges) deleted += contentWithin(structs, range.clock, range.clock + range.len)
  }
  if (deleted === 0 || deleted < least) return 0
  let whole = 0
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) whole += weightOf(struct)
  }
  return deleted / whole
}

type Struct = Y.Item | Y.GC

function contentWithin(structs: Struct[], from: number, to: number): number {
  const last = structs[structs.length - 1]
  if (!last || from >= last.id.clock + last.length) return 0
  let weight = 0
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= to) break
    const overlap = Math.min(to, struct.id.clock + struct.length) - Math.max(from, struct.id.clock)
    weight += (weightOf(struct) * overlap) / struct.length
  }
  return weight
}

/** Characters of text, or the number of values; what is deleted already, and formatting, weighs nothing. */
function weightOf(struct: Struct): number {
  if (!(struct instanceof Y.Item) || struct.deleted || !struct.countable) return 0
  if (!(struct.content instanceof Y.ContentAny)) return struct.length
  let weight = 0
  for (const value of struct.content.arr) weight += typeof value === 'string' ? Math.max(1, value.length) : 1
  return weight
}
