import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
import type { CaseDeps } from '../case-command.ts'
import { CASE } from '../content/contract.ts'
import { CASE_CHANGED, CASES_MOVED } from '../contract.ts'
import { deleteReviews, insertReviews, loadPublishedAmong, loadReviewedBy } from './review-repository.ts'

/** What the legal basis tells when one document was marked as acting on another, or that mark was taken back. */
export interface MarkedDocument {
  readonly documentId: string
  readonly actingId: string
  readonly relation: 'amends' | 'replaces'
  readonly byId: string
}

type ReviewDeps = Pick<CaseDeps, 'chain' | 'clock' | 'searchIndex' | 'audit'>

/** So many open pages are told one by one; the lists are told anyway. */
const MOST_TOLD = 200

/** Every published case that cites the document is "cần xem lại" from now on, in the librarian's own transaction. */
export async function raiseReviews(deps: ReviewDeps, work: UnitOfWork, marked: MarkedDocument): Promise<void> {
  const { documentId, actingId, relation, byId } = marked
  const links = await deps.chain.between(work.tx, {
    ...{ rel: LEGAL_CITATION, end: 'to', kind: LEGAL_DOCUMENT, ids: [documentId] },
  })
  const cases = await loadPublishedAmong(
    work.tx,
    links.map(({ fromId }) => fromId),
  )
  if (cases.length === 0) return
  const ids = cases.map(({ id }) => id)
  await insertReviews(work.tx, ids, { documentId, actingId, relation, at: deps.clock.now() })
  await deps.searchIndex.restate(work.tx, CASE, ids, 'review')
  await deps.audit.append(work.tx, byId, {
    action: 'case.raise-review',
    subject: { kind: LEGAL_DOCUMENT, id: documentId },
    details: { count: ids.length, actingId },
  })
  announce(deps, work, cases)
}

/** Marked by mistake: what it raised is gone, looked at or not. */
export async function withdrawReviews(
  deps: ReviewDeps,
  work: UnitOfWork,
  { documentId, actingId }: Pick<MarkedDocument, 'documentId' | 'actingId'>,
): Promise<void> {
  const cases = await loadReviewedBy(work.tx, documentId, actingId)
  await deleteReviews(work.tx, documentId, actingId)
  for (const status of new Set(cases.map((one) => one.status))) {
    const ids = cases.filter((one) => one.status === status).map(({ id }) => id)
    await deps.searchIndex.restate(work.tx, CASE, ids, status)
  }
  announce(deps, work, cases)
}

function announce(
  deps: Pick<CaseDeps, 'clock'>,
  work: UnitOfWork,
  cases: readonly { readonly id: string; readonly clusterId: string }[],
): void {
  const version = deps.clock.now().getTime()
  for (const { id } of cases.slice(0, MOST_TOLD)) {
    work.afterCommit({ name: CASE_CHANGED, subject: { kind: CASE, id, version } })
  }
  for (const clusterId of new Set(cases.map((one) => one.clusterId))) {
    work.afterCommit({ name: CASES_MOVED, subject: { kind: 'cases', id: clusterId, version } })
  }
}
