import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { addDocument } from './add-document.ts'
import { checkProvisions } from './check-provisions.ts'
import type * as contract from './contract.ts'
import { enterReference, type ReferenceDocument } from './enter-reference.ts'
import { addCitations, type CitingText, followCitations } from './follow-citations.ts'
import { legalDocumentSearch } from './index-document.ts'
import { mayKeepLegalBasis } from './legal-basis-policy.ts'
import type { DocumentStanding, LegalDocumentBadge, LegalDocumentView, LegalList } from './legal-basis-view.ts'
import type { LegalDeps } from './legal-command.ts'
import {
  badgesOf,
  describeDocument,
  examineText,
  examineTexts,
  listDocuments,
  offerDocuments,
  readDocument,
  standingsOf,
} from './read-documents.ts'
import { relateDocuments } from './relate-documents.ts'
import type { ResolvedReference } from './resolve-references.ts'
import { reviseDocument } from './revise-document.ts'
import { withdrawRelation } from './withdraw-relation.ts'

type Refusal = Failure<contract.LegalFailureCode>
type Done = Promise<Result<void, Refusal>>

/** Legal documents with their validity (văn bản pháp luật). Everybody signed in reads, thủ thư keep them. */
export interface LegalBasis {
  mayKeep(actor: Actor): boolean
  list(actor: Actor, input: contract.LegalListInput): Promise<LegalList>
  /** For pickers: at most twelve, with their status on a day (today unless told). */
  offer(input: { text: string; on?: LocalDate | null | undefined }): Promise<LegalDocumentBadge[]>
  badges(ids: readonly string[], on: LocalDate): Promise<Map<string, LegalDocumentBadge>>
  /** How documents stand on a day, with what stands in their place. */
  standings(ids: readonly string[], on: LocalDate): Promise<Map<string, DocumentStanding>>
  read(actor: Actor, id: string): Promise<Result<LegalDocumentView, Failure<'legal-document-not-found'>>>
  /** References of a text, each found or unknown, in force on the day or not, with its successor. */
  examineText(input: { text: string; on: LocalDate }): Promise<ResolvedReference[]>
  examineTexts(inputs: readonly { text: string; on: LocalDate }[]): Promise<ResolvedReference[][]>
  /** Inside a command: the links of these texts to documents follow what they cite; those of new texts are only added. */
  followCitations(work: UnitOfWork, texts: readonly CitingText[]): Promise<void>
  addCitations(work: UnitOfWork, texts: readonly CitingText[]): Promise<void>
  add(actor: Actor, input: contract.AddDocumentInput): Promise<Result<{ id: string }, Refusal>>
  revise(actor: Actor, input: contract.ReviseDocumentInput): Done
  markAmended(actor: Actor, input: contract.RelateDocumentsInput): Done
  markReplaced(actor: Actor, input: contract.RelateDocumentsInput): Done
  withdrawRelation(actor: Actor, input: contract.WithdrawRelationInput): Done
  checkProvisions(actor: Actor, input: contract.CheckProvisionsInput): Promise<Result<{ added: number }, Refusal>>
  /** For the chain (compose.ts): a document as one end of a link. */
  readonly describe: DescribeNode
  /** For createSearch: what can be found of documents. */
  readonly search: SearchSource
  /** At start: the table that comes with the product, once. */
  enterReference(documents: readonly ReferenceDocument[]): Promise<{ entered: number }>
}

export function createLegalBasis(deps: LegalDeps): LegalBasis {
  return {
    mayKeep: mayKeepLegalBasis,
    list: (actor, input) => listDocuments(deps, actor, input),
    offer: (input) => offerDocuments(deps, input),
    badges: (ids, on) => badgesOf(deps, ids, on),
    read: (actor, id) => readDocument(deps, actor, id),
    examineText: (input) => examineText(deps, input),
    examineTexts: (inputs) => examineTexts(deps, inputs),
    standings: (ids, on) => standingsOf(deps, ids, on),
    followCitations: (work, texts) => followCitations(deps, work, texts),
    addCitations: (work, texts) => addCitations(deps, work, texts),
    add: (actor, input) => addDocument(deps, actor, input),
    revise: (actor, input) => reviseDocument(deps, actor, input),
    markAmended: (actor, input) => relateDocuments(deps, actor, 'amends', input),
    markReplaced: (actor, input) => relateDocuments(deps, actor, 'replaces', input),
    withdrawRelation: (actor, input) => withdrawRelation(deps, actor, input),
    checkProvisions: (actor, input) => checkProvisions(deps, actor, input),
    describe: (_actor, id) => describeDocument(deps, id),
    search: legalDocumentSearch(deps),
    enterReference: (documents) => enterReference(deps, documents),
  }
}
