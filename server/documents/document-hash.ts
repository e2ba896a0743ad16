import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { cleanText } from './clean-document.ts'
import type { OfficialDocument } from './contract.ts'

/** Raised when the shape under the hash changes: an old hash says by which rule it was made. */
export const HASH_VERSION = 1

/**
 * SHA-256 (lower-case hex) over RFC 8785 JSON of the model in NFC (decisions.md, "Canonical hash"). The draft mark is
 * left out: it carries this hash. Two encodings of the same text are one document; one changed letter is another.
 */
export function documentHash({ draft: _draft, ...document }: OfficialDocument): string {
  const canonical = canonicalize({ hashVersion: HASH_VERSION, document: inNfc(document) })
  if (canonical === undefined) throw new Error('a document is always an object')
  return createHash('sha256').update(canonical).digest('hex')
}

function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(inNfc)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inNfc(one)]))
}
