import type { Db } from '../discussion-repository.ts'
import { readThreads } from './contract.ts'
import { loadEmails, loadForExport, type ThreadRow } from './thread-repository.ts'

/**
 * The topics of cases as a file says them, so that an import reads back the same (S5): what came with a file and was not
 * touched as it came and in its place, the others as they stand.
 */
export async function exportThreads(
  db: Db,
  cases: readonly { readonly id: string; readonly threads: readonly unknown[] }[],
): Promise<ReadonlyMap<string, unknown[]>> {
  const rows = await loadForExport(
    db,
    cases.map(({ id }) => id),
  )
  const emails = await loadEmails(
    db,
    rows.flatMap(({ posts }) => posts.map(({ authorId }) => authorId)),
  )
  const found = new Map<string, unknown[]>()
  for (const { id, threads } of cases) {
    const own = rows.filter(({ caseId }) => caseId === id)
    const known = new Map(readThreads(threads).map((thread) => [thread.raw, thread.id]))
    const asTheyCame = threads.flatMap((raw) => {
      const externalId = known.get(raw)
      // Nothing that can be a topic: the file's own words.
      if (externalId === undefined) return [raw]
      const row = own.find((one) => one.externalId === externalId)
      if (!row) return [raw]
      return row.version === 1 ? [raw] : threadOf(row, emails)
    })
    const further = own.filter((row) => ![...known.values()].some((externalId) => externalId === row.externalId))
    const all = [...asTheyCame, ...further.flatMap((row) => threadOf(row, emails))]
    if (all.length > 0) found.set(id, all)
  }
  return found
}

function threadOf(row: ThreadRow, emails: ReadonlyMap<string, string>): unknown[] {
  const { id, externalId, title, posts, mergedIntoId } = row
  const opening = posts.find(({ isOpening }) => isOpening)
  if (mergedIntoId || posts.length === 0) return []
  const replies = posts
    .filter(({ isOpening, parentId }) => !isOpening && parentId === null)
    .map((answer) => {
      const under = posts.filter(({ parentId }) => parentId === answer.id).map((reply) => postOf(reply, emails))
      return { ...postOf(answer, emails), ...(under.length > 0 && { replies: under }) }
    })
  const said = opening ? postOf(opening, emails) : {}
  return [{ ...said, id: externalId ?? id, title, ...(replies.length > 0 && { replies }) }]
}

function postOf(post: ThreadRow['posts'][number], emails: ReadonlyMap<string, string>) {
  const { id, text, saidBy, authorId, createdAt, acceptedAt, acceptedScope, applications } = post
  const author = saidBy ?? emails.get(authorId)
  const [from, until] = [dayOf(post.acceptedFrom), dayOf(post.acceptedUntil)]
  return {
    ...{ id, text, ...(author && { author }), at: createdAt.toISOString() },
    ...(acceptedAt && { accepted: { scope: acceptedScope ?? '', ...(from && { from }), ...(until && { until }) } }),
    ...(applications.length > 0 && {
      applications: applications.map(({ place, outcome, note, appliedOn }) => {
        const on = dayOf(appliedOn)
        return { place, outcome, note, ...(on && { on }) }
      }),
    }),
  }
}

function dayOf(day: Date | null): string | null {
  return day?.toISOString().slice(0, 10) ?? null
}
