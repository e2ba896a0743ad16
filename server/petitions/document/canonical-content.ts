import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { OfficialDocument } from '#server/documents/contract.ts'
import type { BoundFile } from './contract.ts'

/** Raised when the shape under the hash changes: an old revision says by which rule it was hashed. */
export const CONTENT_HASH_VERSION = 1

/**
 * What departments agree to (decisions.md, "Canonical hash"): the document as it is printed, its text with the ids of its
 * clauses, the content of its files, the cases that it cites in the version that was read.
 */
export interface CanonicalContent {
  readonly document: OfficialDocument
  readonly text: TextJson
  readonly files: readonly Pick<BoundFile, 'id' | 'name' | 'sha256'>[]
  readonly citations: readonly { readonly caseId: string; readonly version: number }[]
}

/**
 * The content in its one form: NFC, keys in order, without the draft mark, which carries the hash. It is what is stored:
 * hashed again it gives the same.
 */
export function canonicalText({ document, ...content }: CanonicalContent): string {
  const form = canonicalize(
    inNfc({ hashVersion: CONTENT_HASH_VERSION, ...content, document: { ...document, draft: null } }),
  )
  if (form === undefined) throw new Error('a content is always an object')
  return form
}

/** Lower-case hex SHA-256 of the canonical form. */
export function contentHash(content: CanonicalContent): string {
  return hashOf(canonicalText(content))
}

export function hashOf(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}

/** Cases that a text cites, each once, in one order. */
export function citationsIn(text: TextJson): CanonicalContent['citations'] {
  const found = new Map<string, { caseId: string; version: number }>()
  const visit = (node: TextJson) => {
    for (const { type, attrs } of node.marks ?? []) {
      if (type !== 'citation') continue
      const cited = { caseId: String(attrs?.caseId), version: Number(attrs?.version ?? 1) }
      found.set(`${cited.caseId}:${cited.version}`, cited)
    }
    for (const child of node.content ?? []) visit(child)
  }
  visit(text)
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cited]) => cited)
}

/** Half of a surrogate pair: no text has it, and its bytes would be lost in UTF-8. */
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(HALF_PAIR, '\ufffd').normalize('NFC')
  if (Array.isArray(value)) return value.map(inNfc)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inNfc(one)]))
}
