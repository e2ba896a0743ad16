import { localDate } from '#server/language/dates.ts'
import type { CaseDeps } from '../case-command.ts'
import type { CaseRecord } from '../case-record.ts'
import type { ReviewView } from '../case-view.ts'
import { loadOpenReviews } from './review-repository.ts'

/** Why a case is to be looked at again, in the words of the legal basis. */
export async function viewReviews(
  deps: Pick<CaseDeps, 'prisma' | 'legalBasis' | 'clock'>,
  one: CaseRecord,
): Promise<ReviewView[]> {
  if (!one.needsReview) return []
  const open = await loadOpenReviews(deps.prisma, one.id)
  const ids = open.flatMap(({ documentId, actingId }) => [documentId, actingId])
  const documents = await deps.legalBasis.standings(ids, localDate(deps.clock.now()))
  return open.map(({ documentId, actingId, relation, raisedAt }) => ({
    ...{ relation, raisedAt },
    document: documents.get(documentId) ?? null,
    acting: documents.get(actingId) ?? null,
  }))
}
