import type { Prisma } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../discussion-repository.ts'

export interface KnownThread {
  readonly id: string
  readonly version: number
  readonly imported: unknown
}

/** Topics of these cases, by case and the id of the file; those that were begun here by their own. */
export async function loadThreadsOf(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, KnownThread>> {
  const rows = await db.discussion.findMany({
    where: { caseId: { in: [...caseIds] } },
    select: { id: true, caseId: true, externalId: true, version: true, imported: true },
  })
  return new Map(
    rows.map(({ id, caseId, externalId, version, imported }) => [
      `${caseId} ${externalId ?? id}`,
      { id, version: externalId === null ? Number.POSITIVE_INFINITY : version, imported },
    ]),
  )
}

export interface Author {
  readonly id: string
  readonly departmentId: string
}

/** People of a file by their e-mail (in lower case), and these by their id. */
export async function findAuthors(
  tx: Tx,
  ids: readonly string[],
  emails: readonly string[],
): Promise<ReadonlyMap<string, Author>> {
  const rows = await tx.user.findMany({
    where: { OR: [{ id: { in: [...ids] } }, { email: { in: [...new Set(emails.map((one) => one.toLowerCase()))] } }] },
    select: { id: true, email: true, departmentId: true },
  })
  return new Map(
    rows.flatMap(({ id, email, departmentId }) => [
      [id, { id, departmentId }],
      [email.toLowerCase(), { id, departmentId }],
    ]),
  )
}

export const WITH_POSTS = {
  posts: {
    where: { withdrawnAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { applications: { where: { withdrawnAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  },
} satisfies Prisma.DiscussionInclude
export type ThreadRow = Prisma.DiscussionGetPayload<{ include: typeof WITH_POSTS }>

/** Topics of these cases with all that stands in them, the oldest first. */
export async function loadForExport(db: Db, caseIds: readonly string[]): Promise<ThreadRow[]> {
  return db.discussion.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: WITH_POSTS,
  })
}

/** E-mails of accounts, by id. */
export async function loadEmails(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, email: true } })
  return new Map(rows.map(({ id, email }) => [id, email]))
}
