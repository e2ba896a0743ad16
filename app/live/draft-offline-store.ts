/** What this machine keeps of one draft for one person. */
export interface KeptDraft {
  readonly schemaVersion: number
  readonly updates: readonly Uint8Array[]
  /** Local changes that the server had not acknowledged, per Yjs client id that made them. */
  readonly unsent: ReadonlyMap<number, number>
}

/** Changes that the server does not take any more, kept until the person settles them (late edits). */
export interface SetApart {
  readonly state: Uint8Array
  readonly schemaVersion: number
  /** When they were set apart. */
  readonly since: Date
}

/**
 * Where drafts lie offline, for one person (port: IndexedDB in the browser, memory in tests). Every call may reject:
 * the session then goes on without it and says so. Calls of one store are carried out in their order.
 */
export interface DraftOfflineStore {
  load(draftId: string): Promise<{ kept: KeptDraft | null; apart: SetApart | null }>
  /** Adds changes; `unsent` is the number of local ones of `clientId` among them that the server has not acknowledged. */
  append(draftId: string, change: DraftChange): Promise<void>
  /** The server has acknowledged everything of these client ids. */
  acknowledged(draftId: string, clientIds: readonly number[]): Promise<void>
  /** Puts changes apart, joined to what is apart already. */
  keepApart(draftId: string, apart: SetApart): Promise<void>
  /** The same, and what is kept of the draft moves along with it, in one step. */
  setApart(draftId: string, apart: SetApart): Promise<void>
  dropApart(draftId: string): Promise<void>
  /** In how many drafts something is not on the server yet, late edits included. */
  countUnsent(): Promise<number>
  /** Forgets everything of this person; other open sessions of them keep nothing any more. */
  wipe(): Promise<void>
  /** After what was asked before is done. Idempotent. */
  close(): Promise<void>
}

export interface DraftChange {
  readonly schemaVersion: number
  readonly update: Uint8Array
  readonly clientId: number
  readonly unsent: number
}
