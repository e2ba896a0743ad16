import { type CanonicalContent, hashOf } from '../document/canonical-content.ts'
import type { RevisionRecord } from './signing-repository.ts'

/** What was frozen. A stored content that does not give its hash is no content: nothing is shown or confirmed of it. */
export function contentOf({ id, content, hash }: Pick<RevisionRecord, 'id' | 'content' | 'hash'>): CanonicalContent {
  if (hashOf(content) !== hash) throw new Error(`the frozen text ${id} does not give its hash`)
  return JSON.parse(content) as CanonicalContent // written by freezePetition only, and just compared with its hash
}
