import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { Prisma } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { Outcome, PostText } from '../content/contract.ts'
import type { PostRecord } from '../discussion-record.ts'
import type { Db } from '../discussion-repository.ts'

const INCLUDE = {
  mentions: { select: { userId: true } },
  helpful: { select: { userId: true } },
  applications: { where: { withdrawnAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  reviews: { where: { settledAt: null }, select: { documentId: true }, take: 1 },
} satisfies Prisma.DiscussionPostInclude
type Row = Prisma.DiscussionPostGetPayload<{ include: typeof INCLUDE }>

/** Everything that was said in a topic, in the order in which it was said. */
export async function loadPosts(db: Db, discussionId: string): Promise<PostRecord[]> {
  const rows = await db.discussionPost.findMany({
    where: { discussionId },
    include: INCLUDE,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toPost)
}

export async function loadPost(db: Db, id: string): Promise<PostRecord | null> {
  const row = await db.discussionPost.findUnique({ where: { id }, include: INCLUDE })
  return row && toPost(row)
}

export function countPosts(db: Db, discussionId: string): Promise<number> {
  return db.discussionPost.count({ where: { discussionId } })
}

export interface NewPost {
  readonly id: string
  readonly discussionId: string
  readonly parentId: string | null
  readonly isOpening: boolean
  readonly authorId: string
  readonly departmentId: string
  readonly said: PostText
  readonly mentions: readonly string[]
  readonly at: Date
}

/** Once: sent again it changes nothing; answers whether it was new. */
export async function insertPost(tx: Tx, post: NewPost): Promise<boolean> {
  const { id, discussionId, parentId, isOpening, authorId, departmentId, said, mentions, at } = post
  const made = await tx.discussionPost.createMany({
    data: [{ id, discussionId, parentId, isOpening, authorId, departmentId, ...columnsOf(said), createdAt: at }],
    skipDuplicates: true,
  })
  if (made.count > 0) await insertMentions(tx, id, mentions)
  return made.count > 0
}

/** Other words; the former ones stay as a revision. */
export async function updatePost(
  tx: Tx,
  post: PostRecord,
  change: { said: PostText; mentions: readonly string[]; at: Date },
): Promise<void> {
  const { id, version, editedAt, createdAt } = post
  await tx.discussionPostRevision.create({
    data: { postId: id, number: version, ...columnsOf(post), at: editedAt ?? createdAt },
  })
  await tx.discussionPost.update({
    where: { id },
    data: { ...columnsOf(change.said), version: version + 1, editedAt: change.at },
  })
  await tx.discussionMention.deleteMany({ where: { postId: id } })
  await insertMentions(tx, id, change.mentions)
}

/** Taken back by its author: its words, and those before them, are gone for good. */
export async function erasePost(tx: Tx, id: string, by: { readonly id: string; readonly at: Date }): Promise<void> {
  await tx.discussionPost.update({
    where: { id },
    data: {
      ...{ text: '', blocks: Prisma.DbNull, withdrawnAt: by.at, withdrawnById: by.id, withdrawal: null },
      ...NOT_ACCEPTED,
    },
  })
  await tx.discussionPostRevision.deleteMany({ where: { postId: id } })
  await tx.discussionMention.deleteMany({ where: { postId: id } })
}

/** Taken down by who keeps order: kept, and shown to nobody but its author and those. Null puts it back. */
export async function updateModerated(
  tx: Tx,
  id: string,
  down: { readonly byId: string; readonly at: Date; readonly reason: string } | null,
): Promise<void> {
  await tx.discussionPost.update({
    where: { id },
    data: {
      ...{ withdrawnAt: down?.at ?? null, withdrawnById: down?.byId ?? null, withdrawal: down?.reason ?? null },
      ...(down && NOT_ACCEPTED),
    },
  })
}

const NOT_ACCEPTED = {
  ...{ acceptedAt: null, acceptedById: null, acceptedScope: null, acceptedFrom: null, acceptedUntil: null },
}

export async function updateAccepted(
  tx: Tx,
  id: string,
  accepted: { byId: string; at: Date; scope: string; from: LocalDate | null; until: LocalDate | null } | null,
): Promise<void> {
  await tx.discussionPost.update({
    where: { id },
    data: accepted
      ? {
          ...{ acceptedAt: accepted.at, acceptedById: accepted.byId, acceptedScope: accepted.scope },
          acceptedFrom: dayOrNull(accepted.from),
          acceptedUntil: dayOrNull(accepted.until),
        }
      : NOT_ACCEPTED,
  })
}

/** Goes to a topic, with what replies to it; as its opening, or as an answer. */
export async function movePost(
  tx: Tx,
  id: string,
  to: { readonly discussionId: string; readonly isOpening: boolean },
): Promise<void> {
  const { discussionId, isOpening } = to
  await tx.discussionPost.updateMany({
    where: { parentId: id },
    // What replied to the answer answers the opening that it became.
    data: { discussionId, ...(isOpening && { parentId: null }) },
  })
  await tx.discussionPost.update({ where: { id }, data: { discussionId, parentId: null, isOpening } })
}

/** Everything of one topic goes to another: its opening is an answer there. */
export async function moveAllPosts(tx: Tx, from: string, to: string): Promise<void> {
  await tx.discussionPost.updateMany({ where: { discussionId: from }, data: { discussionId: to, isOpening: false } })
}

export async function loadRevisions(db: Db, postId: string): Promise<{ number: number; text: string; at: Date }[]> {
  return db.discussionPostRevision.findMany({
    where: { postId },
    orderBy: { number: 'asc' },
    select: { number: true, text: true, at: true },
  })
}

export async function setHelpful(tx: Tx, postId: string, userId: string, at: Date | null): Promise<boolean> {
  if (!at) return (await tx.discussionHelpful.deleteMany({ where: { postId, userId } })).count > 0
  const made = await tx.discussionHelpful.createMany({ data: [{ postId, userId, at }], skipDuplicates: true })
  return made.count > 0
}

async function insertMentions(tx: Tx, postId: string, userIds: readonly string[]): Promise<void> {
  await tx.discussionMention.createMany({
    data: userIds.map((userId) => ({ postId, userId })),
    skipDuplicates: true,
  })
}

export function columnsOf({ text, blocks }: PostText) {
  // Plain JSON, by its type.
  return { text, blocks: blocks === null ? Prisma.DbNull : (blocks as unknown as Prisma.InputJsonValue) }
}

function dayOrNull(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}

function isoDay(day: Date | null): LocalDate | null {
  return (day?.toISOString().slice(0, 10) ?? null) as LocalDate | null // a day of the database
}

function toPost(row: Row): PostRecord {
  const { id, discussionId, parentId, isOpening, authorId, departmentId, text, version, createdAt, editedAt } = row
  const { withdrawnAt, acceptedAt, saidBy } = row
  return {
    ...{ id, discussionId, parentId, isOpening, authorId, saidBy, departmentId, text, version, createdAt, editedAt },
    blocks: row.blocks as unknown as readonly TextJson[] | null, // written by this file only
    withdrawn: withdrawnAt && { at: withdrawnAt, byId: row.withdrawnById ?? '', reason: row.withdrawal },
    accepted: acceptedAt && {
      ...{ at: acceptedAt, byId: row.acceptedById ?? '', scope: row.acceptedScope ?? '' },
      from: isoDay(row.acceptedFrom),
      until: isoDay(row.acceptedUntil),
    },
    mentions: row.mentions.map(({ userId }) => userId),
    helpful: row.helpful.map(({ userId }) => userId),
    applications: row.applications.map((one) => ({
      ...{ id: one.id, departmentId: one.departmentId, authorId: one.authorId, place: one.place, note: one.note },
      outcome: one.outcome as Outcome, // written from the closed list
      appliedOn: isoDay(one.appliedOn),
      createdAt: one.createdAt,
    })),
    needsReview: acceptedAt !== null && row.reviews.length > 0,
  }
}
