import type { CommentAnchor } from '#realtime/protocol/petition-text/comment-anchor.ts'
import type { Prisma } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../drafts/petition-repository.ts'

const INCLUDE = {
  comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { mentions: true } },
} satisfies Prisma.PetitionThreadInclude
type Row = Prisma.PetitionThreadGetPayload<{ include: typeof INCLUDE }>

export interface CommentRow {
  readonly id: string
  readonly threadId: string
  readonly authorId: string
  readonly text: string
  readonly createdAt: Date
  readonly editedAt: Date | null
  readonly deletedAt: Date | null
  readonly mentions: readonly string[]
}

export interface ThreadRow {
  readonly id: string
  readonly petitionId: string
  readonly anchor: CommentAnchor
  readonly quote: string
  readonly detachedAt: Date | null
  readonly resolvedAt: Date | null
  readonly resolvedById: string | null
  readonly createdById: string
  readonly createdAt: Date
  readonly comments: readonly CommentRow[]
}

/** Conversations about a petition, the oldest first; those of which all was taken back are left out. */
export async function loadThreads(db: Db, petitionId: string): Promise<ThreadRow[]> {
  const rows = await db.petitionThread.findMany({
    where: { petitionId, comments: { some: { deletedAt: null } } },
    include: INCLUDE,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toThread)
}

export async function loadThread(db: Db, petitionId: string, id: string): Promise<ThreadRow | null> {
  const row = await db.petitionThread.findFirst({ where: { id, petitionId }, include: INCLUDE })
  return row && toThread(row)
}

export async function loadThreadOfComment(db: Db, petitionId: string, commentId: string): Promise<ThreadRow | null> {
  const row = await db.petitionThread.findFirst({
    where: { petitionId, comments: { some: { id: commentId } } },
    include: INCLUDE,
  })
  return row && toThread(row)
}

export function countThreads(db: Db, petitionId: string): Promise<number> {
  return db.petitionThread.count({ where: { petitionId } })
}

export async function insertThread(
  tx: Tx,
  thread: { id: string; petitionId: string; anchor: CommentAnchor; createdById: string; at: Date },
): Promise<void> {
  const { id, petitionId, anchor, createdById, at } = thread
  await tx.petitionThread.create({
    data: { id, petitionId, ...columnsOf(anchor), quote: anchor.words, createdById, createdAt: at },
  })
}

/** Once: sent again it changes nothing; answers whether it was new. */
export async function insertComment(
  tx: Tx,
  comment: { id: string; threadId: string; authorId: string; text: string; mentions: readonly string[]; at: Date },
): Promise<boolean> {
  const { id, threadId, authorId, text, mentions, at } = comment
  const made = await tx.petitionComment.createMany({
    data: [{ id, threadId, authorId, text, createdAt: at }],
    skipDuplicates: true,
  })
  if (made.count > 0) await insertMentions(tx, id, mentions)
  return made.count > 0
}

export async function updateComment(
  tx: Tx,
  id: string,
  change: { text: string; mentions: readonly string[]; at: Date },
): Promise<void> {
  await tx.petitionComment.update({ where: { id }, data: { text: change.text, editedAt: change.at } })
  await tx.petitionCommentMention.deleteMany({ where: { commentId: id } })
  await insertMentions(tx, id, change.mentions)
}

/** Its words go for good; that there was one stays, for those who answered. */
export async function eraseComment(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.petitionComment.update({ where: { id }, data: { text: '', deletedAt: at } })
  await tx.petitionCommentMention.deleteMany({ where: { commentId: id } })
}

export async function updateResolved(tx: Tx, id: string, resolved: { at: Date; byId: string } | null): Promise<void> {
  await tx.petitionThread.update({
    where: { id },
    data: { resolvedAt: resolved?.at ?? null, resolvedById: resolved?.byId ?? null },
  })
}

/** Where it stands now; null: nowhere, since that moment. */
export async function updateAnchor(tx: Tx, id: string, anchor: CommentAnchor | null, at: Date): Promise<void> {
  await tx.petitionThread.update({
    where: { id },
    data: anchor ? { ...columnsOf(anchor), detachedAt: null } : { detachedAt: at },
  })
}

async function insertMentions(tx: Tx, commentId: string, userIds: readonly string[]): Promise<void> {
  await tx.petitionCommentMention.createMany({
    data: [...new Set(userIds)].map((userId) => ({ commentId, userId })),
    skipDuplicates: true,
  })
}

function columnsOf({ from, to, words, before, after, cid }: CommentAnchor) {
  // Plain JSON by its origin: Yjs, or the contract.
  return {
    anchorFrom: from as Prisma.InputJsonValue,
    anchorTo: to as Prisma.InputJsonValue,
    words,
    before,
    after,
    cid,
  }
}

function toThread({ anchorFrom, anchorTo, words, before, after, cid, comments, ...row }: Row): ThreadRow {
  return {
    ...row,
    anchor: { from: anchorFrom, to: anchorTo, words, before, after, cid },
    comments: comments.map(({ mentions, ...comment }) => ({
      ...comment,
      mentions: mentions.map(({ userId }) => userId),
    })),
  }
}
