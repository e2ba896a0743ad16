import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { CitingPort } from '#server/legal-basis/legal-command.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { shareAnonymised } from './anonymised/share-anonymised.ts'
import { createCaseFileOwner } from './attachments/attachment-file-owner.ts'
import { addAttachment, removeAttachment } from './attachments/change-attachments.ts'
import { attachmentSearch } from './attachments/index-attachments.ts'
import { type CaseTextDecision, decideCaseText, findCaseFor } from './case-access.ts'
import type { CaseDeps, Done, Refusal } from './case-command.ts'
import { mayEnter, mayStart } from './case-policy.ts'
import type { CaseForm, CaseList, CaseVersionDiff, CaseView } from './case-view.ts'
import { type CitedCase, citedCases } from './cited-cases.ts'
import { compareCaseVersions } from './compare-case-versions.ts'
import type * as contract from './contract.ts'
import { caseNames, describeCase } from './describe-case.ts'
import { exportCases } from './exchange/export-cases.ts'
import { type ImportOptions, type ImportOutcome, importCases } from './exchange/import-cases.ts'
import { caseSearch } from './index-case.ts'
import { raiseReviews, withdrawReviews } from './legal/raise-reviews.ts'
import { listCases } from './list-cases.ts'
import { openCaseForm } from './open-case-form.ts'
import { petitionFromCases } from './petition-from-cases.ts'
import { type PresentedCase, presentCase, presentedCases, unpresentCase } from './programme/present-case.ts'
import { type PublishedCase, publishCase } from './publish-case.ts'
import { readCase } from './read-case.ts'
import { type RevisedCase, reviseCase } from './revise-case.ts'
import { settleReview } from './settle-review.ts'
import { startCase } from './start-case.ts'
import { createCaseProjector } from './text/project-case-text.ts'
import { withdrawCase } from './withdraw-case.ts'

/** Cases of the knowledge base (vụ việc). Every command and query takes the actor first. */
export interface Cases {
  list(actor: Actor, input: contract.CaseListInput): Promise<CaseList>
  /** `version`: an earlier one, which a citation meant. */
  read(actor: Actor, id: string, version?: number | null): Promise<Result<CaseView, Refusal>>
  openForm(actor: Actor, id: string): Promise<Result<CaseForm, Refusal>>
  /** Null: what is not published yet, against what is. */
  compareVersions(actor: Actor, id: string, number: number | null): Promise<Result<CaseVersionDiff, Refusal>>
  start(actor: Actor, input: contract.StartCaseInput): Promise<Result<{ id: string }, Refusal>>
  revise(actor: Actor, input: contract.ReviseCaseInput): Promise<Result<RevisedCase, Refusal>>
  publish(actor: Actor, input: contract.PublishCaseInput): Promise<Result<PublishedCase, Refusal>>
  /** A draft of its own with the same text and no names; answers its id and how much was replaced. */
  shareAnonymised(
    actor: Actor,
    input: contract.ShareAnonymisedInput,
  ): Promise<Result<{ id: string; replaced: number }, Refusal>>
  withdraw(actor: Actor, input: contract.WithdrawCaseInput): Done
  settleReview(actor: Actor, input: contract.SettleReviewInput): Done
  /** A petition item from chosen cases. */
  makePetitionItem(actor: Actor, input: contract.PetitionFromCasesInput): Promise<Result<{ itemId: string }, Failure>>
  addAttachment(actor: Actor, input: contract.AddCaseAttachmentInput): Done
  removeAttachment(actor: Actor, input: contract.RemoveCaseAttachmentInput): Done
  /** Into a part of a workshop's programme, and out of it. */
  present(actor: Actor, input: contract.PresentCaseInput): Done
  unpresent(actor: Actor, input: contract.PresentCaseInput): Done
  /** Cases spoken of in these parts of a programme. */
  presented(actor: Actor, itemIds: readonly string[]): Promise<readonly PresentedCase[]>
  /** How cases that are cited stand today; what is withdrawn or not to be read is left out. */
  cited(actor: Actor, ids: readonly string[]): Promise<readonly CitedCase[]>
  mayStart(actor: Actor): boolean
  /** A JSON object per line; for who keeps the machine (npm run cases:import). */
  import(lines: AsyncIterable<string> | Iterable<string>, options: ImportOptions): Promise<ImportOutcome>
  /** The exact inverse, of what the person reads; null is who keeps the machine. */
  export(actor: Actor | null): AsyncGenerator<string>

  /** For the hub: what a person may do with a draft (DraftAccess). */
  decide(userId: string, sessionId: string, draftId: string): Promise<CaseTextDecision | null>
  /** For the subject channel: who may hear that a case, or the list, has moved. */
  mayFollow(actor: Actor, id: string): Promise<boolean>
  mayFollowList(actor: Actor): Promise<boolean>
  /** For createFiles: who owns files of kind 'case'. */
  readonly caseFiles: FileOwner
  /** For the legal basis: who cites its documents. */
  readonly citing: CitingPort
  /** For createChain: what a case says of itself. */
  readonly describe: DescribeNode
  /** For createSearch: what can be found of cases, and by whom. */
  readonly searches: readonly SearchSource[]
  /** For notices: which of these the person may read, and their names. */
  names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>

  /** Once after the start: brings rows up to documents saved by a process that died. */
  catchUp(): Promise<void>
  /** Resolves when the rows hold every commit so far. */
  projected(): Promise<void>
  /** Ends the projections under way. Close it after the hub. Idempotent. */
  close(): Promise<void>
}

export function createCases(deps: CaseDeps): Cases {
  const projector = createCaseProjector(deps)
  return {
    list: (actor, input) => listCases(deps, actor, input),
    read: (actor, id, version) => readCase(deps, actor, id, version),
    openForm: (actor, id) => openCaseForm(deps, actor, id),
    compareVersions: (actor, id, number) => compareCaseVersions(deps, actor, id, number),
    start: (actor, input) => startCase(deps, actor, input),
    revise: (actor, input) => reviseCase(deps, actor, input),
    publish: (actor, input) => publishCase(deps, actor, input),
    shareAnonymised: (actor, input) => shareAnonymised(deps, actor, input),
    withdraw: (actor, input) => withdrawCase(deps, actor, input),
    settleReview: (actor, input) => settleReview(deps, actor, input),
    makePetitionItem: (actor, input) => petitionFromCases(deps, actor, input),
    addAttachment: (actor, input) => addAttachment(deps, actor, input),
    removeAttachment: (actor, input) => removeAttachment(deps, actor, input),
    present: (actor, input) => presentCase(deps, actor, input),
    unpresent: (actor, input) => unpresentCase(deps, actor, input),
    presented: (actor, itemIds) => presentedCases(deps, actor, itemIds),
    cited: (actor, ids) => citedCases(deps, actor, ids),
    mayStart,
    import: (lines, options) => importCases(deps, lines, options),
    export: (actor) => exportCases(deps, actor),
    decide: (userId, sessionId, draftId) => decideCaseText(deps, { userId, sessionId, draftId }),
    mayFollow: async (actor, id) => (await findCaseFor(deps.prisma, actor, id)).ok,
    mayFollowList: async (actor) => mayEnter(actor),
    caseFiles: createCaseFileOwner(deps),
    citing: {
      marked: (work, mark) => raiseReviews(deps, work, mark),
      unmarked: (work, mark) => withdrawReviews(deps, work, mark),
    },
    describe: (actor, id) => describeCase(deps, actor, id),
    searches: [caseSearch(deps), attachmentSearch(deps)],
    names: (actor, ids) => caseNames(deps, actor, ids),
    catchUp: () => projector.catchUp(),
    projected: () => projector.settled(),
    close: () => projector.close(),
  }
}
