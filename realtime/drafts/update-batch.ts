import { createDecoder, hasContent } from 'lib0/decoding'
import * as Y from 'yjs'

/**
 * A batch is one or more Yjs updates, one right behind the other: an update says itself where it ends. Joining is a copy;
 * Y.mergeUpdates would decode and write each struct again for every commit.
 */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates
  return updates.length === 1 && only ? only : Buffer.concat(updates)
}

/** Applies all updates of a batch, in their order. */
export function applyBatch(doc: Y.Doc, batch: Uint8Array, origin: unknown): void {
  const decoder = createDecoder(batch)
  while (hasContent(decoder)) Y.readUpdate(decoder, doc, origin)
}
