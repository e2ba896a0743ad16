import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../discussion-repository.ts'

export interface PostFileRecord {
  readonly id: string
  readonly postId: string
  readonly title: string
  readonly createdById: string
  readonly removedAt: Date | null
}

/** Files of these posts that were not taken away, the oldest first. */
export async function loadPostFiles(db: Db, postIds: readonly string[]): Promise<PostFileRecord[]> {
  if (postIds.length === 0) return []
  return db.discussionAttachment.findMany({
    where: { postId: { in: [...postIds] }, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

export async function loadPostFile(db: Db, id: string): Promise<PostFileRecord | null> {
  return db.discussionAttachment.findUnique({ where: { id } })
}

export async function insertPostFileOnce(
  tx: Tx,
  file: Omit<PostFileRecord, 'removedAt'> & { readonly createdAt: Date },
): Promise<boolean> {
  const { count } = await tx.discussionAttachment.createMany({ data: [file], skipDuplicates: true })
  return count === 1
}

export async function markPostFileRemoved(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.discussionAttachment.update({ where: { id }, data: { removedAt: at } })
}
