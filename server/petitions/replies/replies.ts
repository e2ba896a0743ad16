import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Result } from '#server/kernel/result.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import type { StartedPetition } from '../drafts/start-petition.ts'
import { closePetition } from './close-petition.ts'
import type * as contract from './contract.ts'
import { describeReply } from './describe-reply.ts'
import { listFollowed } from './list-followed.ts'
import { readReplies } from './read-replies.ts'
import { recordReply } from './record-reply.ts'
import { remindReplies } from './remind-replies.ts'
import type { Replied, ReplyDeps, ReplyRefusal } from './reply-command.ts'
import { createReplyFileOwner } from './reply-file-owner.ts'
import type { FollowList, RepliesView } from './reply-view.ts'
import { setReplyDue } from './set-reply-due.ts'
import { startNext } from './start-next.ts'

/** Answers to issued petitions, clause by clause. Every command and query takes the actor first. */
export interface PetitionReplies {
  read(actor: Actor, id: string): Promise<Result<RepliesView, Refusal>>
  /** "Chờ trả lời, quá hạn" over all petitions that the actor reads. */
  list(actor: Actor, input: contract.FollowListInput): Promise<FollowList>
  record(actor: Actor, input: contract.RecordReplyInput): Replied
  close(actor: Actor, input: contract.ClosePetitionInput): Replied
  setDue(actor: Actor, input: contract.SetDueInput): Replied
  startNext(actor: Actor, input: contract.NextPetitionInput): Promise<Result<StartedPetition, ReplyRefusal>>
  /** Run at the start and daily. */
  remind(): Promise<void>
  /** For createFiles: who owns files of kind 'petition-reply'. */
  readonly letterFiles: FileOwner
  /** For createChain. */
  readonly describe: DescribeNode
}

export function createPetitionReplies(deps: ReplyDeps): PetitionReplies {
  return {
    read: (actor, id) => readReplies(deps, actor, id),
    list: (actor, input) => listFollowed(deps, actor, input),
    record: (actor, input) => recordReply(deps, actor, input),
    close: (actor, input) => closePetition(deps, actor, input),
    setDue: (actor, input) => setReplyDue(deps, actor, input),
    startNext: (actor, input) => startNext(deps, actor, input),
    remind: () => remindReplies(deps),
    letterFiles: createReplyFileOwner(deps),
    describe: (actor, id) => describeReply(deps, actor, id),
  }
}
