import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../discussion-repository.ts'

/** Follow from now on, unless they have said whether they want to. */
export async function followOnce(
  tx: Tx,
  discussionId: string,
  userIds: readonly string[],
  seenAt: Date | null = null,
): Promise<void> {
  await tx.discussionReader.createMany({
    data: [...new Set(userIds)].map((userId) => ({ discussionId, userId, isFollowing: true, seenAt })),
    skipDuplicates: true,
  })
}

export async function setFollowing(tx: Tx, discussionId: string, userId: string, isFollowing: boolean): Promise<void> {
  const key = { discussionId, userId }
  await tx.discussionReader.upsert({
    where: { discussionId_userId: key },
    create: { ...key, isFollowing },
    update: { isFollowing },
  })
}

/** Seen up to that moment; what was seen further stays seen. */
export async function markSeen(tx: Db, discussionId: string, userId: string, until: Date): Promise<void> {
  await tx.$executeRaw`INSERT INTO "DiscussionReader" ("discussionId", "userId", "isFollowing", "seenAt")
    VALUES (${discussionId}::uuid, ${userId}::uuid, false, ${until})
    ON CONFLICT ("discussionId", "userId") DO UPDATE
      SET "seenAt" = GREATEST("DiscussionReader"."seenAt", EXCLUDED."seenAt")`
}

export async function loadReader(
  db: Db,
  discussionId: string,
  userId: string,
): Promise<{ isFollowing: boolean; seenAt: Date | null }> {
  const row = await db.discussionReader.findUnique({ where: { discussionId_userId: { discussionId, userId } } })
  return { isFollowing: row?.isFollowing ?? false, seenAt: row?.seenAt ?? null }
}

/** Who follows a topic. */
export async function loadFollowers(db: Db, discussionId: string): Promise<string[]> {
  const rows = await db.discussionReader.findMany({
    where: { discussionId, isFollowing: true },
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

/** How many posts of others one has not seen, by topic: of those that one follows or has opened. */
export async function countUnread(
  db: Db,
  userId: string,
  discussionIds: readonly string[] | null = null,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT r."discussionId" AS "id", count(*)::int AS "count"
    FROM "DiscussionReader" r
    JOIN "DiscussionPost" p ON p."discussionId" = r."discussionId" AND p."withdrawnAt" IS NULL
      AND p."authorId" <> r."userId" AND (r."seenAt" IS NULL OR p."createdAt" > r."seenAt")
    WHERE r."userId" = ${userId}::uuid AND (r."isFollowing" OR r."seenAt" IS NOT NULL)
      AND (${discussionIds === null} OR r."discussionId" = ANY(${[...(discussionIds ?? [])]}::uuid[]))
    GROUP BY r."discussionId"`
  return new Map(rows.map(({ id, count }) => [id, count]))
}
