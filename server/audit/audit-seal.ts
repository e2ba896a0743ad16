import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** A row as it is sealed. */
export interface SealableEntry {
  readonly id: bigint
  readonly at: Date
  readonly actorId: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string | null
  readonly details: unknown
  readonly requestId: string | null
}

/** What the first row links to. */
export const GENESIS: Uint8Array<ArrayBuffer> = new Uint8Array(32)

/** SHA-256 over RFC 8785 JSON of the row, its place in the chain and the hash before it. */
export function sealHash(entry: SealableEntry, seq: bigint, prevHash: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = canonicalize({
    v: 1,
    seq: String(seq),
    prev: Buffer.from(prevHash).toString('hex'),
    id: String(entry.id),
    at: entry.at.toISOString(),
    actorId: entry.actorId,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    details: entry.details,
    requestId: entry.requestId,
  })
  if (text === undefined) throw new Error('an audit row is always an object')
  return new Uint8Array(createHash('sha256').update(text).digest())
}
