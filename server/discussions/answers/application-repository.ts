import type { Tx } from '#server/kernel/transaction.ts'
import type { ApplicationRecord } from '../discussion-record.ts'

/** Once: sent again it changes nothing; answers whether it was new. */
export async function insertApplication(
  tx: Tx,
  one: ApplicationRecord & { readonly postId: string },
): Promise<boolean> {
  const { appliedOn, ...data } = one
  const made = await tx.discussionApplication.createMany({
    data: [{ ...data, appliedOn: appliedOn === null ? null : new Date(`${appliedOn}T00:00:00Z`) }],
    skipDuplicates: true,
  })
  return made.count > 0
}

/** Of a post of this topic. */
export async function loadApplication(
  tx: Tx,
  discussionId: string,
  id: string,
): Promise<{ authorId: string; withdrawnAt: Date | null } | null> {
  return tx.discussionApplication.findFirst({
    where: { id, post: { discussionId } },
    select: { authorId: true, withdrawnAt: true },
  })
}

export async function markApplicationWithdrawn(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.discussionApplication.update({ where: { id }, data: { withdrawnAt: at } })
}
