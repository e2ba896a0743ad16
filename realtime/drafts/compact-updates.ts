import * as Y from 'yjs'
import { applyBatch } from './update-batch.ts'

/**
 * One update that holds the same document as all the given batches. It is decoded again and compared before it is
 * returned; throws when it does not say the same, so that the caller keeps the log as it is (F20).
 */
export function compactUpdates(batches: readonly Uint8Array[], encode = Y.encodeStateAsUpdate): Uint8Array {
  const whole = documentFrom(batches)
  const compacted = encode(whole)
  const again = documentFrom([compacted])
  try {
    if (!sameDocument(whole, again)) throw new Error('a compacted draft differs from its log')
    return compacted
  } finally {
    whole.destroy()
    again.destroy()
  }
}

/** A document holding all the batches, in their order. */
export function documentFrom(batches: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const batch of batches) applyBatch(doc, batch, 'log')
  })
  return doc
}

/** Same structs, same deletions, same content and the same updates still waiting for others. */
export function sameDocument(a: Y.Doc, b: Y.Doc): boolean {
  const left = Y.encodeStateAsUpdate(a)
  const right = Y.encodeStateAsUpdate(b)
  return left.length === right.length && left.every((byte, i) => byte === right[i])
}
