import * as Y from 'yjs'
import { documentFrom } from './compact-updates.ts'

/** Names of the versions that the hub makes itself: codes, shown through a text key. */
export const AUTOMATIC_VERSION = {
  /** Before an update that deletes most of the content. */
  largeDeletion: 'auto:large-deletion',
  /** Before another version is restored. */
  beforeRestore: 'auto:before-restore',
} as const

/** Makes the current document say what a version says, by ordinary changes. */
export type RestoreVersion = (current: Y.Doc, version: Y.Doc) => void

/** The document of a stored version. */
export function versionDocument(state: Uint8Array): Y.Doc {
  return documentFrom([state])
}

/**
 * Restores documents whose roots are maps: keys are removed, added, or taken over where they differ; what is equal
 * stays the same item, so that changes others make meanwhile are kept there. Throws on roots of another type.
 */
export function restoreMaps(current: Y.Doc, version: Y.Doc): void {
  for (const name of new Set([...current.share.keys(), ...version.share.keys()])) {
    restoreMap(rootMap(current, name), rootMap(version, name))
  }
}

function rootMap(doc: Y.Doc, name: string): Y.Map<unknown> {
  const root = doc.share.get(name)
  // Until it is asked for by its kind, Yjs holds a root without one; only lists and texts have a first item.
  if (root && root._start !== null) throw new Error(`the root "${name}" is not a map: give the hub a restore function`)
  return doc.getMap(name)
}

function restoreMap(target: Y.Map<unknown>, source: Y.Map<unknown>): void {
  for (const key of [...target.keys()]) if (!source.has(key)) target.delete(key)
  for (const [key, value] of source) {
    const present = target.get(key)
    if (present instanceof Y.Map && value instanceof Y.Map) restoreMap(present, value)
    else if (!sameContent(present, value)) target.set(key, value instanceof Y.AbstractType ? value.clone() : value)
  }
}

function sameContent(a: unknown, b: unknown): boolean {
  const aIsType = a instanceof Y.AbstractType
  if (aIsType !== b instanceof Y.AbstractType) return false
  if (aIsType && a.constructor !== (b as object).constructor) return false // both are types, see the line above
  return contentOf(a) === contentOf(b)
}

function contentOf(value: unknown): string {
  if (value instanceof Y.Text) return JSON.stringify(value.toDelta())
  if (value instanceof Y.AbstractType) return JSON.stringify(value.toJSON())
  return JSON.stringify(value) ?? 'undefined'
}
