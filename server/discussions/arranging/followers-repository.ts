import type { Tx } from '#server/kernel/transaction.ts'

/** Who follows one topic follows the other, and has seen as much of it. */
export async function followAlso(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO "DiscussionReader" ("discussionId", "userId", "isFollowing", "seenAt")
    SELECT ${toId}::uuid, "userId", "isFollowing", "seenAt" FROM "DiscussionReader"
    WHERE "discussionId" = ${fromId}::uuid
    ON CONFLICT ("discussionId", "userId") DO UPDATE
      SET "isFollowing" = "DiscussionReader"."isFollowing" OR EXCLUDED."isFollowing"`
}
