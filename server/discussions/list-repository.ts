import type { Prisma } from '#server/database/generated/client.ts'
import type { DiscussionRecord } from './discussion-record.ts'
import { type Db, toDiscussion } from './discussion-repository.ts'

export type TopicWhere = Prisma.DiscussionWhereInput

/** Topics that say something still. */
export const STANDING: TopicWhere = { mergedIntoId: null, posts: { some: { withdrawnAt: null } } }

/** Rows of a list: what is pinned first, then by what happened last. */
export async function loadTopics(
  db: Db,
  where: TopicWhere,
  page: { readonly skip: number; readonly take: number },
): Promise<DiscussionRecord[]> {
  const rows = await db.discussion.findMany({
    ...{ where, ...page },
    orderBy: [{ pinnedAt: { sort: 'desc', nulls: 'last' } }, { movedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toDiscussion)
}

export function countTopics(db: Db, where: TopicWhere): Promise<number> {
  return db.discussion.count({ where })
}

export async function countFields(db: Db, where: TopicWhere): Promise<{ field: string | null; count: number }[]> {
  const groups = await db.discussion.groupBy({ by: ['field'], where, _count: { _all: true } })
  return groups.map(({ field, _count }) => ({ field, count: _count._all }))
}

export interface TopicCounts {
  readonly answers: number
  readonly accepted: number
  readonly applications: number
  readonly needsReview: boolean
  readonly excerpt: string | null
}

/** What stands in these topics, in one statement. */
export async function loadCounts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, TopicCounts>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<(TopicCounts & { id: string })[]>`
    SELECT p."discussionId" AS "id",
      count(*) FILTER (WHERE NOT p."isOpening")::int AS "answers",
      count(*) FILTER (WHERE p."acceptedAt" IS NOT NULL)::int AS "accepted",
      coalesce(sum((SELECT count(*) FROM "DiscussionApplication" a
        WHERE a."postId" = p."id" AND a."withdrawnAt" IS NULL)), 0)::int AS "applications",
      coalesce(bool_or(p."acceptedAt" IS NOT NULL AND EXISTS (SELECT 1 FROM "DiscussionReview" r
        WHERE r."postId" = p."id" AND r."settledAt" IS NULL)), false) AS "needsReview",
      (array_agg(left(p."text", 240) ORDER BY p."acceptedAt") FILTER (WHERE p."acceptedAt" IS NOT NULL))[1] AS "excerpt"
    FROM "DiscussionPost" p
    WHERE p."discussionId" = ANY(${[...ids]}::uuid[]) AND p."withdrawnAt" IS NULL
    GROUP BY p."discussionId"`
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** Topics that one follows, or has opened. */
export async function loadOwnState(
  db: Db,
  userId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { isFollowing: boolean; isOpened: boolean }>> {
  const rows = await db.discussionReader.findMany({ where: { userId, discussionId: { in: [...ids] } } })
  return new Map(
    rows.map(({ discussionId, isFollowing, seenAt }) => [discussionId, { isFollowing, isOpened: seenAt !== null }]),
  )
}

/** Other topics of the same place: where something can be moved. */
export async function loadOthers(db: Db, topic: DiscussionRecord): Promise<{ id: string; title: string }[]> {
  const { id, clusterId, caseId } = topic
  return db.discussion.findMany({
    where: { AND: [STANDING, { clusterId, caseId, id: { not: id } }] },
    orderBy: [{ movedAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: { id: true, title: true },
  })
}
