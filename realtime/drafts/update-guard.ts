import type * as Y from 'yjs'
import type { PresenceUser } from './draft-presence.ts'

/** What a guard says about an update of somebody who may only propose. */
export type GuardVerdict =
  /** It changes nothing but the sender's own proposals. `repair` is to be made on the document afterwards. */
  | { readonly kind: 'taken'; readonly repair: ((doc: Y.Doc) => void) | null }
  /** It would change more than that; the code goes into the report. */
  | { readonly kind: 'refused'; readonly fault: string }
  /** It builds on something that is not here yet: the sender is asked for it. */
  | { readonly kind: 'incomplete' }

/**
 * Judges the updates of those with level `suggest`, for one open document of one kind. An update that was taken must be
 * applied to the document before the next one is judged.
 */
export interface UpdateGuard {
  judge(update: Uint8Array, who: PresenceUser): GuardVerdict
  /** Idempotent. */
  close(): void
}

/** Guards by the name that the domain's decision gives (draft-access.ts). */
export type OpenGuards = Readonly<Record<string, (doc: Y.Doc) => UpdateGuard>>

/** The guards of one open document, each opened when the first writer of its kind writes. */
export interface DocumentGuards {
  named(name: string): UpdateGuard
  close(): void
}

export function createDocumentGuards(doc: Y.Doc, guards: OpenGuards): DocumentGuards {
  const open = new Map<string, UpdateGuard>()
  return {
    named(name) {
      const known = open.get(name)
      if (known) return known
      const guard = guards[name]?.(doc)
      if (!guard) throw new Error(`a decision names the guard ${name}, which there is not`)
      open.set(name, guard)
      return guard
    },
    close() {
      for (const guard of open.values()) guard.close()
      open.clear()
    },
  }
}
