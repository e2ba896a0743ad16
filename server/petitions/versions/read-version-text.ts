import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { baseText } from '#realtime/protocol/petition-text/base-text.ts'
import { readText } from '#realtime/protocol/petition-text/read-text.ts'
import { canonicalJson, type TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { readClauses } from '../drafts/clauses/read-clauses.ts'

/** What a document says at a moment. */
export interface VersionText {
  readonly content: TextJson
  readonly textHash: string
  readonly stateVector: Uint8Array
  readonly clauseCount: number
}

export function readVersionText(doc: Y.Doc): VersionText {
  const text = readText(doc)
  const content = baseText(text)
  return {
    content,
    textHash: createHash('sha256').update(canonicalJson(text)).digest('hex'),
    stateVector: Y.encodeStateVector(doc),
    clauseCount: readClauses(content).filter(({ kind }) => kind === 'clause').length,
  }
}

/** Clients of which the later state holds more than the former. */
export function clientsSince(former: Uint8Array | null, later: Uint8Array): number[] {
  const known = former ? Y.decodeStateVector(former) : new Map<number, number>()
  return [...Y.decodeStateVector(later)].flatMap(([client, clock]) =>
    clock > (known.get(client) ?? 0) ? [client] : [],
  )
}
