import type { Actor } from '#server/kernel/actor.ts'
import type { Result } from '#server/kernel/result.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import { keepAnchors } from './anchor-keeper.ts'
import type { CommentDeps, Done, Refusal } from './comment-command.ts'
import type { CommentList } from './comment-view.ts'
import type * as contract from './contract.ts'
import { deleteComment } from './delete-comment.ts'
import { editComment } from './edit-comment.ts'
import { listThreads } from './list-threads.ts'
import { reply } from './reply.ts'
import { resolveThread } from './resolve-thread.ts'
import { startThread } from './start-thread.ts'

/** Conversations about stretches of a petition's text. Every command and query takes the actor first. */
export interface PetitionComments {
  list(actor: Actor, id: string): Promise<Result<CommentList, Refusal>>
  start(actor: Actor, input: contract.StartThreadInput): Done
  reply(actor: Actor, input: contract.ReplyInput): Done
  edit(actor: Actor, input: contract.EditCommentInput): Done
  delete(actor: Actor, input: contract.DeleteCommentInput): Done
  resolve(actor: Actor, input: contract.ResolveThreadInput): Done

  /** For the subject channel: who may hear that conversations moved. */
  mayFollow(actor: Actor, id: string): Promise<boolean>
  /** Resolves when the anchors follow every commit so far. */
  settled(): Promise<void>
  /** Idempotent. */
  close(): Promise<void>
}

export function createPetitionComments(deps: CommentDeps): PetitionComments {
  const anchors = keepAnchors(deps)
  return {
    list: (actor, id) => listThreads(deps, actor, id),
    start: (actor, input) => startThread(deps, actor, input),
    reply: (actor, input) => reply(deps, actor, input),
    edit: (actor, input) => editComment(deps, actor, input),
    delete: (actor, input) => deleteComment(deps, actor, input),
    resolve: (actor, input) => resolveThread(deps, actor, input),
    mayFollow: async (actor, id) => (await findPetitionFor(deps.prisma, actor, id)).ok,
    settled: () => anchors.settled(),
    close: () => anchors.close(),
  }
}
