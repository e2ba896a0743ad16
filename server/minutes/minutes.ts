import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { DocumentFormat } from '#server/documents/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { completeConclusion } from './conclusions/complete-conclusion.ts'
import { findConclusion } from './conclusions/conclusion-repository.ts'
import { moveConclusion, removeConclusion, writeConclusion } from './conclusions/write-conclusion.ts'
import type * as contract from './contract.ts'
import { type MinutesDocument, renderMinutes } from './document/minutes-documents.ts'
import { minutesSearch } from './index-minutes.ts'
import { findMinutesFor, type MinutesRefusal } from './minutes-command.ts'
import { mayReadMinutes } from './minutes-policy.ts'
import type { MinutesDeps, MinutesGiven } from './minutes-ports.ts'
import { loadMinutes } from './minutes-repository.ts'
import type { MinutesView } from './minutes-view.ts'
import { readMinutesFor } from './read-minutes.ts'
import { answerComment, commentOnMinutes } from './review/comment-on-minutes.ts'
import { closeReview, openReview } from './review/review-round.ts'
import { reopenMinutes, signAsChair } from './signing/approve-minutes.ts'
import { createFreezeGate } from './signing/freeze-gate.ts'
import { issueNotice } from './signing/issue-notice.ts'
import { signAsSecretary } from './signing/sign-minutes.ts'
import { startMinutes } from './start-minutes.ts'
import { decideMinutesAccess, type MinutesAccessDecision } from './text/decide-access.ts'
import { createWordsProjector } from './text/project-words.ts'
import { type MinutesVerdict, verifyMinutes } from './verify-minutes.ts'

type Done = Promise<Result<void, MinutesRefusal>>

/** Minutes (biên bản) of the meetings of workshops. Every command and query takes the actor first. */
export interface Minutes {
  read(actor: Actor, workshopId: string): Promise<Result<MinutesView, Failure<'minutes-not-found'>>>
  /** "Lập biên bản", and the facts taken anew. */
  start(actor: Actor, input: contract.MinutesInput): Done
  verify(actor: Actor, workshopId: string): Promise<Result<{ readonly verdict: MinutesVerdict }, Failure>>
  writeConclusion(actor: Actor, input: contract.WriteConclusionInput): Done
  removeConclusion(actor: Actor, input: contract.ConclusionInput): Done
  moveConclusion(actor: Actor, input: contract.MoveConclusionInput): Done
  completeConclusion(actor: Actor, input: contract.CompleteConclusionInput): Done
  openReview(actor: Actor, input: contract.OpenReviewInput): Done
  closeReview(actor: Actor, input: contract.MinutesInput): Done
  comment(actor: Actor, input: contract.CommentInput): Done
  answerComment(actor: Actor, input: contract.AnswerCommentInput): Done
  signAsSecretary(actor: Actor, input: contract.SignInput): Done
  signAsChair(actor: Actor, input: contract.SignInput): Done
  reopen(actor: Actor, input: contract.ReopenInput): Done
  issueNotice(actor: Actor, input: contract.IssueNoticeInput): Done
  /** Biên bản and thông báo kết luận as files. */
  render(
    actor: Actor,
    wanted: { workshopId: string; name: contract.MinutesDocumentName; format: DocumentFormat },
  ): Promise<Result<MinutesDocument, Failure>>
  /** Where a conclusion stands, for who may read it. */
  pathOfConclusion(actor: Actor, id: string): Promise<Result<string, Failure<'minutes-not-found'>>>

  /** For the hub: what a person may do with a draft (DraftAccess). */
  decide(userId: string, sessionId: string, draftId: string): Promise<MinutesAccessDecision | null>
  /** For the subject channel. */
  mayFollow(actor: Actor, workshopId: string): Promise<boolean>
  /** For createWorkshops: whether there are minutes that not both have signed. */
  hasUnsigned(tx: Tx, workshopId: string): Promise<boolean>
  /** For createChain: what a conclusion says of itself. */
  readonly describeConclusion: DescribeNode
  /** For createSearch: what can be found of minutes, and by whom. */
  readonly search: SearchSource

  /** Once after the start: brings rows up to documents saved by a process that died. */
  catchUp(): Promise<void>
  /** Resolves when the rows hold every commit so far. */
  projected(): Promise<void>
  /** Ends the projections under way. Close it after the hub. Idempotent. */
  close(): Promise<void>
}

export function createMinutes(given: MinutesGiven): Minutes {
  const deps: MinutesDeps = { ...given, gate: createFreezeGate() }
  const projector = createWordsProjector(deps)
  async function whereOf(actor: Actor, id: string) {
    const conclusion = isId(id) ? await findConclusion(deps.prisma, id) : null
    const found = conclusion && (await findMinutesFor(deps, actor, conclusion.workshopId))
    if (!conclusion || !found?.ok || !mayReadMinutes(actor, found.value.scene)) return null
    const path = `/workshops/${conclusion.workshopId}/minutes#conclusion-${id}`
    return { title: `${found.value.facts.code} · ${conclusion.text.slice(0, 140)}`, path }
  }
  return {
    read: (actor, workshopId) => readMinutesFor(deps, actor, workshopId),
    start: (actor, input) => startMinutes(deps, actor, input),
    verify: (actor, workshopId) => verifyMinutes(deps, actor, workshopId),
    writeConclusion: (actor, input) => writeConclusion(deps, actor, input),
    removeConclusion: (actor, input) => removeConclusion(deps, actor, input),
    moveConclusion: (actor, input) => moveConclusion(deps, actor, input),
    completeConclusion: (actor, input) => completeConclusion(deps, actor, input),
    openReview: (actor, input) => openReview(deps, actor, input),
    closeReview: (actor, input) => closeReview(deps, actor, input),
    comment: (actor, input) => commentOnMinutes(deps, actor, input),
    answerComment: (actor, input) => answerComment(deps, actor, input),
    signAsSecretary: (actor, input) => signAsSecretary(deps, actor, input),
    signAsChair: (actor, input) => signAsChair(deps, actor, input),
    reopen: (actor, input) => reopenMinutes(deps, actor, input),
    issueNotice: (actor, input) => issueNotice(deps, actor, input),
    render: (actor, wanted) => renderMinutes(deps, actor, wanted),
    async pathOfConclusion(actor, id) {
      const node = await whereOf(actor, id)
      return node ? ok(node.path) : fail('minutes-not-found')
    },
    decide: (userId, sessionId, draftId) => decideMinutesAccess(deps, { userId, sessionId, draftId }),
    mayFollow: async (actor, workshopId) => (await findMinutesFor(deps, actor, workshopId)).ok,
    async hasUnsigned(tx, workshopId) {
      const minutes = await loadMinutes(tx, workshopId)
      return minutes !== null && minutes.stage !== 'approved'
    },
    describeConclusion: whereOf,
    search: minutesSearch(deps),
    catchUp: () => projector.catchUp(),
    projected: () => projector.settled(),
    close: () => projector.close(),
  }
}
