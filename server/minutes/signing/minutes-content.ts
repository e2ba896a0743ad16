import canonicalize from 'canonicalize'
import type { DepartmentView } from '#server/departments/contract.ts'
import { sha256 } from '../facts/fold-facts.ts'
import { readFacts } from '../facts/fold-log.ts'
import type { MinutesFacts } from '../facts/minutes-facts.ts'
import type { MinutesRecord, Words } from '../minutes-repository.ts'

/** Raised when the shape under the hash changes: an old revision says by which rule it was hashed. */
export const CONTENT_HASH_VERSION = 1

/** What the two sign: the facts, the words, the conclusions, with everything that its document prints. */
export interface MinutesContent {
  readonly hashVersion: typeof CONTENT_HASH_VERSION
  readonly facts: MinutesFacts
  readonly words: Words
  readonly conclusions: readonly {
    readonly id: string
    readonly itemId: string | null
    readonly text: string
    readonly department: string
    readonly person: string | null
    /** yyyy-mm-dd */
    readonly due: string | null
  }[]
  /** Of the body that held the workshop, as it was called. */
  readonly host: Pick<DepartmentView, 'parentName' | 'name' | 'shortName' | 'symbol' | 'placeName'>
}

/** Names that the content needs beside its rows. */
export interface ContentNames {
  readonly departments: ReadonlyMap<string, DepartmentView>
  readonly people: ReadonlyMap<string, { readonly fullName: string }>
  readonly hostDepartmentId: string
}

export function contentOf(
  minutes: Pick<MinutesRecord, 'facts' | 'conclusions'>,
  words: Words,
  names: ContentNames,
): MinutesContent {
  const host = names.departments.get(names.hostDepartmentId)
  if (!host) throw new Error(`the host ${names.hostDepartmentId} of a workshop is a department`)
  const facts = readFacts(minutes.facts)
  // What was written under an item that is no part of the minutes any more is not printed, hence not signed.
  const parts = new Set(['opening', 'other', ...facts.items.map(({ itemId }) => itemId)])
  const { parentName, name, shortName, symbol, placeName } = host
  return {
    hashVersion: CONTENT_HASH_VERSION,
    facts,
    words: Object.fromEntries(Object.entries(words).filter(([part]) => parts.has(part))),
    conclusions: minutes.conclusions.map(({ id, itemId, text, departmentId, personId, due }) => ({
      ...{ id, itemId, text },
      department: names.departments.get(departmentId)?.shortName ?? '',
      person: personId === null ? null : (names.people.get(personId)?.fullName ?? null),
      due: due?.toISOString().slice(0, 10) ?? null,
    })),
    host: { parentName, name, shortName, symbol, placeName },
  }
}

/** The content in its one form (RFC 8785), as it is stored; hashed again it gives the same. */
export function canonicalContent(content: MinutesContent): { readonly text: string; readonly hash: string } {
  const text = canonicalize(content)
  if (text === undefined) throw new Error('a content is always an object')
  return { text, hash: sha256(text) }
}

/**
 * The content of a signed text.
 * @throws when what is stored is not what was signed
 */
export function signedContent(revision: { readonly content: string; readonly hash: string }): MinutesContent {
  if (sha256(revision.content) !== revision.hash) throw new Error('the signed text of minutes differs from its hash')
  return JSON.parse(revision.content) as MinutesContent // written by canonicalContent alone
}
