import type * as Y from 'yjs'
import type { PetitionDeps } from '../drafts/petition-command.ts'

/** What versions need of the draft hub (realtime/drafts). */
export interface VersionHub {
  read<T>(draftId: string, look: (doc: Y.Doc) => T): Promise<T>
  readVersion<T>(draftId: string, versionId: string, look: (doc: Y.Doc) => T): Promise<T | null>
  saveVersion(draftId: string, name: string, by: { readonly userId: string } | 'system'): Promise<string>
  /** Answers with the version that keeps the text as it was before. */
  restoreVersion(draftId: string, versionId: string, by: { readonly userId: string }): Promise<string>
  onCommitted(listener: (draftId: string, doc: Y.Doc) => Promise<void>): () => void
}

export type VersionDeps = Pick<
  PetitionDeps,
  'prisma' | 'transactor' | 'audit' | 'clock' | 'departments' | 'searchIndex' | 'reportError'
> & { readonly hub: VersionHub }
