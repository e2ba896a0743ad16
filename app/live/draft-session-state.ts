import { type AccessLevel, CLOSE } from '#realtime/protocol/draft-protocol.ts'
import type { LateEdits } from './draft-late-edits.ts'

/** `half-dead`: the line is open and nothing comes back. `offline`: the last try to connect failed. */
export type DraftLine = 'connected' | 'connecting' | 'half-dead' | 'offline'

/** Another client in the same draft, as the server presents them. */
export interface DraftPeerPresence {
  readonly clientId: number
  readonly user: {
    readonly userId: string
    readonly name: string
    readonly departmentCode: string
    readonly departmentHue: number | null
    readonly departmentShortName: string
  }
  /** The whole presence state, `user` included. */
  readonly state: Readonly<Record<string, unknown>>
}

/** One picture of a session; a new object at each change. */
export interface DraftSessionState<Change = unknown> {
  /** `loading` until the document is known from the server or from this machine; `refused`: no way in, see refusal. */
  readonly phase: 'loading' | 'ready' | 'refused'
  readonly refusal: DraftRefusal | null
  readonly connection: DraftLine
  readonly level: AccessLevel
  readonly frozen: boolean
  /** A code of the domain or the hub for why the level is what it is. */
  readonly reason?: string
  /** Whether the editor may change the document now. */
  readonly canEdit: boolean
  /** `saved`: the server has committed every change. `saving`: on the way. `unsaved`: not connected, or its store is down. */
  readonly saved: 'saved' | 'saving' | 'unsaved'
  /** When the server last said that everything is committed. */
  readonly savedAt: Date | null
  /** Since when something has not been committed; null when all is. */
  readonly unsavedSince: Date | null
  readonly unsentChanges: number
  /** Whether changes survive the closing of this tab without network. */
  readonly keptOffline: boolean
  readonly peers: readonly DraftPeerPresence[]
  readonly lateEdits: LateEdits<Change> | null
  /** Grows when `doc` and `awareness` are replaced: bind the editor anew. */
  readonly docVersion: number
}

export type DraftRefusal = 'not-signed-in' | 'no-access' | 'no-such-draft' | 'other-schema' | 'malformed'

const REFUSALS: Readonly<Record<number, DraftRefusal>> = {
  [CLOSE.malformed]: 'malformed',
  [CLOSE.notSignedIn]: 'not-signed-in',
  [CLOSE.noSuchDraft]: 'no-such-draft',
  [CLOSE.otherSchema]: 'other-schema',
}

/** Why there is no way in, from the code that ended the connection for good. */
export function refusalOf(closeCode: number): DraftRefusal {
  return REFUSALS[closeCode] ?? 'no-access'
}
