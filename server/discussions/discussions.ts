import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { acceptAnswer, settleAnswer, unacceptAnswer } from './answers/accept-answer.ts'
import { markHelpful, reportApplication, withdrawApplication } from './answers/report-application.ts'
import { merge, moveToTopic, pin, split } from './arranging/arrange.ts'
import type * as contract from './contract.ts'
import { describeDiscussion, describePost, discussionNames } from './describe-discussion.ts'
import { findDiscussionFor } from './discussion-access.ts'
import type { DiscussionDeps, DiscussionRefusal, Done } from './discussion-command.ts'
import { mayEnterTopics } from './discussion-policy.ts'
import type { DiscussionCard, DiscussionList, DiscussionStart, PostHistory } from './discussion-view.ts'
import { type CaseDiscussions, createCaseDiscussions } from './exchange/case-discussions.ts'
import { takeUpImported } from './exchange/take-up-imported.ts'
import { addPostFile, removePostFile } from './files/change-post-files.ts'
import { createPostFileOwner } from './files/post-file-owner.ts'
import { discussionSearch } from './index-discussion.ts'
import { type MarkedDocument, raiseReviews, withdrawReviews } from './legal/raise-reviews.ts'
import { discussionsOfCase, listDiscussions } from './list-discussions.ts'
import { openStart } from './open-start.ts'
import { editPost } from './posts/edit-post.ts'
import { post } from './posts/post.ts'
import { moderatePost, restorePost, withdrawPost } from './posts/withdraw-post.ts'
import { type FoundTopic, readDiscussion, readHistory } from './read-discussion.ts'
import { markSeen, setFollowing } from './reading/reader-repository.ts'
import { startDiscussion } from './start-discussion.ts'

/** What is talked about under cases, and free topics by field (trao đổi). Every command and query takes the actor first. */
export interface Discussions extends CaseDiscussions {
  list(actor: Actor, input: contract.DiscussionListInput): Promise<DiscussionList>
  ofCase(actor: Actor, caseId: string): Promise<{ topics: readonly DiscussionCard[]; mayStart: boolean }>
  /** `postId`: the post that the address means, wherever it is now. */
  read(actor: Actor, id: string, postId?: string | null): Promise<Result<FoundTopic, DiscussionRefusal>>
  history(actor: Actor, id: string, postId: string): Promise<Result<PostHistory, DiscussionRefusal>>
  /** What the place of a new topic begins with: whom one can name, and under which case. */
  openStart(
    actor: Actor,
    caseId: string | null,
    origin: contract.TopicOrigin | null,
  ): Promise<Result<DiscussionStart, DiscussionRefusal>>
  start(actor: Actor, input: contract.StartDiscussionInput): Promise<Result<{ id: string }, DiscussionRefusal>>
  post(actor: Actor, input: contract.PostInput): Done
  editPost(actor: Actor, input: contract.EditPostInput): Done
  withdrawPost(actor: Actor, input: contract.PostOnlyInput): Done
  moderatePost(actor: Actor, input: contract.ModeratePostInput): Done
  restorePost(actor: Actor, input: contract.PostOnlyInput): Done
  accept(actor: Actor, input: contract.AcceptAnswerInput): Done
  unaccept(actor: Actor, input: contract.PostOnlyInput): Done
  settleReview(actor: Actor, input: contract.PostOnlyInput): Done
  markHelpful(actor: Actor, input: contract.MarkHelpfulInput): Done
  reportApplication(actor: Actor, input: contract.ReportApplicationInput): Done
  withdrawApplication(actor: Actor, input: contract.WithdrawApplicationInput): Done
  follow(actor: Actor, input: contract.FollowInput): Done
  /** The person's own state: no row of the log, nobody is told. */
  markSeen(actor: Actor, input: contract.MarkSeenInput): Done
  pin(actor: Actor, input: contract.PinInput): Done
  split(actor: Actor, input: contract.SplitInput): Done
  movePost(actor: Actor, input: contract.MovePostInput): Done
  merge(actor: Actor, input: contract.MergeInput): Done
  addFile(actor: Actor, input: contract.AddPostFileInput): Done
  removeFile(actor: Actor, input: contract.RemovePostFileInput): Done
  mayEnterTopics(actor: Actor): boolean

  /** For the subject channel: who may hear that a topic, a case's topics, or the list has moved. */
  mayFollow(actor: Actor, id: string): Promise<boolean>
  mayFollowCase(actor: Actor, caseId: string): Promise<boolean>
  /** For createFiles: who owns files of kind 'discussion-post'. */
  readonly postFiles: FileOwner
  /** For the legal basis: which accepted answers cite its documents. */
  marked(work: UnitOfWork, mark: MarkedDocument): Promise<void>
  unmarked(work: UnitOfWork, mark: Pick<MarkedDocument, 'documentId' | 'actingId'>): Promise<void>
  /** For createChain. */
  readonly describe: DescribeNode
  readonly describePost: DescribeNode
  /** For createSearch: what can be found, and by whom. */
  readonly search: SearchSource
  /** Once after the start: topics that came with cases before there were any. Answers how many. */
  takeUpImported(isStopping?: () => boolean): Promise<number>
  /** For notices: which of these the person may read, and their names. */
  names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>
}

export function createDiscussions(deps: DiscussionDeps): Discussions {
  const reads = async (actor: Actor, id: string) => (await findDiscussionFor(deps, deps.prisma, actor, id)).ok
  return {
    ...createCaseDiscussions(deps),
    list: (actor, input) => listDiscussions(deps, actor, input),
    ofCase: (actor, caseId) => discussionsOfCase(deps, actor, caseId),
    read: (actor, id, postId = null) => readDiscussion(deps, actor, id, postId),
    history: (actor, id, postId) => readHistory(deps, actor, id, postId),
    openStart: (actor, caseId, origin) => openStart(deps, actor, caseId, origin),
    start: (actor, input) => startDiscussion(deps, actor, input),
    post: (actor, input) => post(deps, actor, input),
    editPost: (actor, input) => editPost(deps, actor, input),
    withdrawPost: (actor, input) => withdrawPost(deps, actor, input),
    moderatePost: (actor, input) => moderatePost(deps, actor, input),
    restorePost: (actor, input) => restorePost(deps, actor, input),
    accept: (actor, input) => acceptAnswer(deps, actor, input),
    unaccept: (actor, input) => unacceptAnswer(deps, actor, input),
    settleReview: (actor, input) => settleAnswer(deps, actor, input),
    markHelpful: (actor, input) => markHelpful(deps, actor, input),
    reportApplication: (actor, input) => reportApplication(deps, actor, input),
    withdrawApplication: (actor, input) => withdrawApplication(deps, actor, input),
    async follow(actor, { id, isFollowing }) {
      if (!(await reads(actor, id))) return fail('discussion-not-found')
      await deps.transactor.run(({ tx }) => setFollowing(tx, id, actor.userId, isFollowing))
      return ok(undefined)
    },
    async markSeen(actor, { id, until }) {
      if (!(await reads(actor, id))) return fail('discussion-not-found')
      const now = deps.clock.now()
      await markSeen(deps.prisma, id, actor.userId, until > now ? now : until)
      return ok(undefined)
    },
    pin: (actor, input) => pin(deps, actor, input),
    split: (actor, input) => split(deps, actor, input),
    movePost: (actor, input) => moveToTopic(deps, actor, input),
    merge: (actor, input) => merge(deps, actor, input),
    addFile: (actor, input) => addPostFile(deps, actor, input),
    removeFile: (actor, input) => removePostFile(deps, actor, input),
    mayEnterTopics,
    mayFollow: reads,
    mayFollowCase: async (actor, caseId) => (await deps.cases.find(deps.prisma, actor, caseId)) !== null,
    postFiles: createPostFileOwner(deps),
    marked: (work, mark) => raiseReviews(deps, work, mark),
    unmarked: (work, mark) => withdrawReviews(deps, work, mark),
    describe: (actor, id) => describeDiscussion(deps, actor, id),
    describePost: (actor, id) => describePost(deps, actor, id),
    search: discussionSearch(deps),
    takeUpImported: (isStopping) => takeUpImported(deps, isStopping),
    names: (actor, ids) => discussionNames(deps, actor, ids),
  }
}
