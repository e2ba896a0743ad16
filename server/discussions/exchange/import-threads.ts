import type { Prisma } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { textIn } from '#server/language/catalogue.ts'
import type { DiscussionDeps } from '../discussion-command.ts'
import { indexDiscussion } from '../index-discussion.ts'
import { followCitations } from '../legal/link-citations.ts'
import { linkToCase } from '../start-discussion.ts'
import { type ReadPost, type ReadThread, readThreads } from './contract.ts'
import { type Author, findAuthors, loadThreadsOf } from './thread-repository.ts'

export type ExchangeDeps = Pick<DiscussionDeps, 'clock' | 'searchIndex' | 'chain' | 'legalBasis' | 'cases'>

/** A case of a file, with the topics that came with it. */
export interface CaseWithThreads {
  readonly id: string
  readonly clusterId: string
  readonly departmentId: string
  readonly field: string | null
  readonly isDemo: boolean
  readonly threads: readonly unknown[]
}

/** A case is Vietnamese, whatever the reader's language. */
const words = textIn('vi')

/**
 * Makes topics of what came with cases in a file, in the transaction of their import; known ones that say something else
 * now are made anew, unless somebody has said something in them here. Authors are matched by e-mail; of others the name
 * stands beside their words. Answers how many were made.
 */
export async function importThreads(
  deps: ExchangeDeps,
  work: UnitOfWork,
  cases: readonly CaseWithThreads[],
  byId: string,
): Promise<number> {
  const coming = cases
    .map((one) => ({ one, threads: readThreads(one.threads) }))
    .filter(({ threads }) => threads.length > 0)
  if (coming.length === 0) return 0
  const known = await loadThreadsOf(
    work.tx,
    coming.map(({ one }) => one.id),
  )
  const authors = await findAuthors(
    work.tx,
    [byId],
    coming.flatMap(({ threads }) => threads.flatMap(authorsOf)),
  )
  let made = 0
  for (const { one, threads } of coming) {
    for (const thread of threads) {
      const before = known.get(`${one.id} ${thread.id}`) ?? known.get(`${one.id} ${thread.id.toLowerCase()}`)
      if (before && (before.version > 1 || isSame(before.imported, thread.raw))) continue
      if (before) await work.tx.discussion.delete({ where: { id: before.id } })
      await insertThread(deps, work, one, thread, { authors, byId })
      made += 1
    }
  }
  return made
}

interface Who {
  readonly authors: ReadonlyMap<string, Author>
  readonly byId: string
}

async function insertThread(
  deps: ExchangeDeps,
  work: UnitOfWork,
  one: CaseWithThreads,
  thread: ReadThread,
  who: Who,
): Promise<void> {
  const now = deps.clock.now()
  const id = newId<'discussion'>()
  const rows: Row[] = []
  const place = { discussionId: id, now, who, departmentId: one.departmentId }
  rowsOf(rows, thread.opening, { ...place, parentId: null, isOpening: true })
  for (const answer of thread.answers) rowsOf(rows, answer, { ...place, parentId: null, isOpening: false })
  const [opening] = rows
  const moments = rows.map(({ data }) => new Date(data.createdAt))
  await work.tx.discussion.create({
    data: {
      ...{ id, clusterId: one.clusterId, caseId: one.id, title: thread.title, field: one.field, isDemo: one.isDemo },
      ...{ externalId: thread.id, imported: thread.raw as Prisma.InputJsonValue }, // plain JSON, as it was read
      departmentId: opening?.data.departmentId ?? one.departmentId,
      createdById: opening?.data.authorId ?? who.byId,
      createdAt: moments[0] ?? now,
      movedAt: moments.reduce((last, at) => (at > last ? at : last), moments[0] ?? now),
    },
  })
  await work.tx.discussionPost.createMany({ data: rows.map(({ data }) => data) })
  await work.tx.discussionApplication.createMany({ data: rows.flatMap(({ applications }) => applications) })
  await linkToCase(deps, work, { id, caseId: one.id, by: who.byId })
  for (const { data } of rows) {
    if (data.acceptedAt) await followCitations(deps, work, { id: data.id, text: data.text }, who.byId)
  }
  await indexDiscussion(deps, work.tx, id)
}

interface Row {
  readonly data: Prisma.DiscussionPostCreateManyInput
  readonly applications: readonly Prisma.DiscussionApplicationCreateManyInput[]
}

interface Place {
  readonly discussionId: string
  readonly parentId: string | null
  readonly isOpening: boolean
  readonly departmentId: string
  readonly now: Date
  readonly who: Who
}

/** A post and what replies to it; deeper ones stand beside their parents, in the order of the file. */
function rowsOf(rows: Row[], post: ReadPost, place: Place): void {
  const { now, who } = place
  const id = newId<'discussion-post'>()
  const known = who.authors.get(post.author?.toLowerCase() ?? who.byId)
  const author = known ?? who.authors.get(who.byId)
  const own = { authorId: author?.id ?? who.byId, departmentId: author?.departmentId ?? place.departmentId }
  // A file without moments is read in its own order.
  const at = post.at ?? new Date(now.getTime() + rows.length)
  rows.push({
    data: {
      ...{ id, discussionId: place.discussionId, parentId: place.parentId, isOpening: place.isOpening },
      ...{ ...own, saidBy: known ? null : post.author, text: post.text, createdAt: at },
      ...(post.accepted && {
        ...{ acceptedAt: at, acceptedById: who.byId },
        acceptedScope: post.accepted.scope || words('discussions.accept.likeCase'),
        acceptedFrom: dayOf(post.accepted.from),
        acceptedUntil: dayOf(post.accepted.until),
      }),
    },
    applications: post.applications.map(({ place: where, outcome, note, on }) => ({
      ...{ id: newId<'application'>(), postId: id, ...own, place: where, outcome, note },
      ...{ appliedOn: dayOf(on), createdAt: at },
    })),
  })
  const parentId = place.isOpening ? null : (place.parentId ?? id)
  for (const reply of post.replies) rowsOf(rows, reply, { ...place, isOpening: false, parentId })
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}

function authorsOf({ opening, answers }: ReadThread): string[] {
  const within = (post: ReadPost): string[] => [...(post.author ? [post.author] : []), ...post.replies.flatMap(within)]
  return [opening, ...answers].flatMap(within)
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** Rows come back with their keys in another order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  return `{${Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join()}}`
}
