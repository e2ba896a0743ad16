import type { DocumentFailureCode, DocumentFormat, Finding, OfficialDocument } from '#server/documents/contract.ts'
import type { FileView } from '#server/files/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { PetitionDeps } from '../drafts/petition-command.ts'

/** A document as it leaves the engine. */
export type Made = Result<{ readonly bytes: Uint8Array; readonly mediaType: string }, Failure<DocumentFailureCode>>

/** The engine of official documents (server/documents). */
export interface DocumentsPort {
  render(document: OfficialDocument, format: DocumentFormat, createdAt: Date): Promise<Made>
  picture(document: OfficialDocument): Promise<Made>
  readonly isFontSubstitute: boolean
}

/** The present file of each place, and what it holds (server/files). */
export interface DocumentFilesPort {
  current(owners: { kind: string; ids: readonly string[] }): Promise<ReadonlyMap<string, FileView>>
  hashes(owners: { kind: string; ids: readonly string[] }): Promise<ReadonlyMap<string, string>>
}

/** A frozen text as it is printed, and the moment that its file bears (petitions/signing). */
export interface FrozenDocument {
  readonly document: OfficialDocument
  readonly createdAt: Date
}

/** Null: no frozen text stands. */
export type FrozenDocumentPort = (
  actor: Actor,
  petition: { readonly id: string; readonly code: string },
  isAnnexed: boolean,
) => Promise<FrozenDocument | null>

export interface PetitionDocumentDeps extends PetitionDeps {
  readonly documents: DocumentsPort
  readonly files: DocumentFilesPort
  readonly validateDocument: (document: OfficialDocument) => Finding[]
}
