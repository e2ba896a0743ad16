import type { Tx } from '#server/kernel/transaction.ts'
import type { SearchEntryText } from '#server/search/entries/entry.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { type AttachmentIndexDeps, indexAttachments } from './attachments/index-attachments.ts'
import { caseAudience, caseAudiencesOf } from './case-audience.ts'
import type { CaseDeps } from './case-command.ts'
import type { CaseRecord } from './case-record.ts'
import { loadCase, loadCaseIds, loadVersion, loadWork } from './case-repository.ts'
import { CASE, type CaseSectionText } from './content/contract.ts'

/** What can be found of a case from now on: what was published, of a draft what its department has written. */
export async function indexCase(deps: AttachmentIndexDeps, tx: Tx, id: string): Promise<void> {
  const one = await loadCase(tx, id)
  if (!one) return
  const text = one.published > 0 ? await loadVersion(tx, id, one.published) : await loadWork(tx, id)
  await deps.searchIndex.index(tx, { kind: CASE, id }, [caseEntry(one, text?.sections ?? [])])
  await indexAttachments(deps, tx, one)
}

export function caseEntry(one: CaseRecord, sections: readonly CaseSectionText[]): SearchEntryText {
  const { id, code, externalId, head, departmentId, state, isDemo } = one
  const { title, place, field, periodFrom, periodTo, status } = head
  return {
    externalId: externalId ?? code,
    code,
    title,
    path: `/cases/${id}`,
    sections: [
      ...sections.map(({ section, text }) => ({ section, text })),
      ...(place ? [{ section: 'place' as const, text: place }] : []),
    ],
    field,
    departmentIds: [departmentId],
    status: state === 'published' ? (one.needsReview ? 'review' : status) : state,
    from: periodFrom ?? periodTo,
    to: periodTo ?? periodFrom,
    audience: caseAudience({ departmentId, state, ...head }),
    isDemo,
  }
}

export function caseSearch(deps: Pick<CaseDeps, 'prisma'> & AttachmentIndexDeps): SearchSource {
  return {
    kind: CASE,
    audiencesOf: caseAudiencesOf,
    allIds: () => loadCaseIds(deps.prisma),
    index: (tx, id) => indexCase(deps, tx, id),
  }
}
