import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { type ClauseRow, loadClauses } from '../drafts/clauses/clause-repository.ts'
import { blockIdsOf } from '../drafts/clauses/read-clauses.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { PetitionPerson } from '../drafts/petition-view.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { personsIn } from '../versions/version-people.ts'
import type { CommentDeps, Refusal } from './comment-command.ts'
import { nameablePeople } from './comment-people.ts'
import { mayResolve } from './comment-policy.ts'
import { type CommentRow, loadThreads, type ThreadRow } from './comment-repository.ts'
import type { CommentList, CommentView, ThreadView } from './comment-view.ts'

/** The conversations about a petition's text, for whoever may read it. */
export async function listThreads(deps: CommentDeps, actor: Actor, id: string): Promise<Result<CommentList, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  const [threads, clauses] = await Promise.all([loadThreads(deps.prisma, id), loadClauses(deps.prisma, id)])
  const authors = threads.flatMap(({ comments, resolvedById }) => [
    ...comments.map(({ authorId }) => authorId),
    ...(resolvedById ? [resolvedById] : []),
  ])
  const people = await personsIn(deps, authors)
  return ok({
    threads: threads.map((thread) => ({
      ...viewThread(actor, thread, people, clauses),
      mayResolve: mayResolve(actor, thread, abilities),
    })),
    mayComment: abilities.comment,
    people: abilities.comment ? await nameablePeople(deps, petition) : [],
  })
}

function viewThread(
  actor: Actor,
  thread: ThreadRow,
  people: ReadonlyMap<string, PetitionPerson>,
  clauses: readonly ClauseRow[],
): Omit<ThreadView, 'mayResolve'> {
  const { id, anchor, quote, detachedAt, resolvedAt, resolvedById, comments } = thread
  const { cid } = anchor
  const clause = clauses.find((one) => cid !== null && blockIdsOf(one).includes(cid))
  return {
    id,
    anchor,
    quote,
    isDetached: detachedAt !== null,
    resolved: resolvedAt && { at: resolvedAt, by: people.get(resolvedById ?? '') ?? null },
    clause: clause ? { cid: clause.cid, label: clause.label, heading: clause.heading } : null,
    comments: comments
      // Of what was taken back only the beginning is shown, when others answered it.
      .filter((comment, index) => comment.deletedAt === null || index === 0)
      .map((comment) => viewComment(actor, comment, people)),
  }
}

function viewComment(actor: Actor, comment: CommentRow, people: ReadonlyMap<string, PetitionPerson>): CommentView {
  const { id, authorId, text, createdAt, editedAt, deletedAt, mentions } = comment
  return {
    id,
    author: people.get(authorId) ?? null,
    text,
    at: createdAt,
    isEdited: editedAt !== null,
    isDeleted: deletedAt !== null,
    isMine: authorId === actor.userId,
    mentions,
  }
}
