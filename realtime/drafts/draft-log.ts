/** A Yjs client id and the person it belongs to (decisions.md, "Authorship"). */
export interface ClientBinding {
  readonly clientId: number
  readonly userId: string
}

export interface DraftVersionEntry {
  readonly versionId: string
  readonly name: string
  readonly createdBy: string | null
  readonly createdAt: Date
}

/** A draft to be opened for the first time. */
export interface NewDraft {
  readonly draftId: string
  readonly kind: string
  readonly subjectId: string
  readonly schemaVersion: number
  /** The first content as a Yjs update; only called by the one opener that creates the draft. */
  seed(): Uint8Array
}

export interface Compaction {
  readonly rowsBefore: number
  readonly rowsAfter: number
  readonly bytesAfter: number
}

/** The row of the draft is gone (deleted): nothing can be stored for it any more. */
export class DraftGoneError extends Error {
  override readonly name = 'DraftGoneError'
}

/** Where drafts are kept (port). All promises reject when the store does not answer; nothing is half done then. */
export interface DraftLog {
  /** All batches (update-batch.ts) of a draft in the order of their commit; 'missing' when there is no such draft. */
  load(draftId: string): Promise<readonly Uint8Array[] | 'missing'>
  /**
   * Resolves after the COMMIT. Appends of all drafts that wait at the same time share one commit.
   * Strictly ordered per draft as long as the caller waits for one append before the next of the same draft.
   * Rejects with DraftGoneError when the draft does not exist.
   */
  append(draftId: string, batch: Uint8Array): Promise<void>
  /** Somebody waits for what is appended: it is committed now, not when the next common commit is due. */
  hurry(): void
  /** Replaces exactly the rows that it reads by one, after that one was decoded and compared (F20). */
  compact(draftId: string): Promise<Compaction>
  /** Creates the draft with its seed unless (kind, subject) has one already; answers with the id of the one there is (F1). */
  openDraft(draft: NewDraft): Promise<string>
  /** Binds free client ids to a person; answers with the owner of each, which may be somebody else. */
  bindClients(draftId: string, clientIds: readonly number[], userId: string): Promise<readonly ClientBinding[]>
  loadClients(draftId: string): Promise<readonly ClientBinding[]>
  /** Keeps a whole state under a name; answers with the version's id. */
  saveVersion(draftId: string, version: { name: string; state: Uint8Array; by: string | null }): Promise<string>
  /** The state of a version; null when this draft has no such version. */
  loadVersion(draftId: string, versionId: string): Promise<Uint8Array | null>
  listVersions(draftId: string): Promise<readonly DraftVersionEntry[]>
  /** Commits what waits and takes nothing more. Idempotent; the pool stays with its owner. */
  close(): Promise<void>
}
