import type { NewLink } from '#server/chain/chain-repository.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
import type { CaseDeps } from '../case-command.ts'
import type { CaseRecord } from '../case-record.ts'
import { CASE, type CaseSectionText, dayOf } from '../content/contract.ts'

/** The links case —cites→ legal document of many cases at once; former ones of a case that came again stay. */
export async function linkManyLegalDocuments(
  deps: Pick<CaseDeps, 'chain' | 'legalBasis'>,
  work: UnitOfWork,
  cases: readonly { readonly record: CaseRecord; readonly sections: readonly CaseSectionText[] }[],
  byId: string,
): Promise<void> {
  const resolved = await deps.legalBasis.examineTexts(
    cases.map(({ record, sections }) => ({
      text: sections.map(({ text }) => text).join('\n'),
      on: dayOf(record.head) ?? localDate(record.publishedAt ?? record.createdAt),
    })),
  )
  const links = cases.flatMap(({ record }, index) => {
    const cited = new Map<string, NewLink>()
    for (const { reference, resolution } of resolved[index] ?? []) {
      if (resolution.kind !== 'found' || cited.has(resolution.document.id)) continue
      cited.set(resolution.document.id, {
        from: { kind: CASE, id: record.id, version: record.published },
        rel: LEGAL_CITATION,
        to: { kind: LEGAL_DOCUMENT, id: resolution.document.id },
        quote: reference.quote,
        createdById: byId,
      })
    }
    return [...cited.values()]
  })
  await deps.chain.linkMany(work, links)
}
