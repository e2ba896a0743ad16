import type { NewLink } from '#server/chain/chain-repository.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
import type { ResolvedReference } from '#server/legal-basis/resolve-references.ts'
import type { CaseDeps } from '../case-command.ts'
import type { CaseRecord } from '../case-record.ts'
import { CASE, type CaseSectionText, dayOf } from '../content/contract.ts'

interface WrittenCase {
  readonly record: CaseRecord
  readonly sections: readonly CaseSectionText[]
}

/** What the texts of many cases cite, by case, as it stood on the day of each. */
export async function referencesOf(
  deps: Pick<CaseDeps, 'legalBasis'>,
  cases: readonly WrittenCase[],
): Promise<ReadonlyMap<string, readonly ResolvedReference[]>> {
  if (cases.length === 0) return new Map()
  const resolved = await deps.legalBasis.examineTexts(
    cases.map(({ record, sections }) => ({
      text: sections.map(({ text }) => text).join('\n'),
      on: dayOf(record.head) ?? localDate(record.publishedAt ?? record.createdAt),
    })),
  )
  return new Map(cases.map(({ record }, index) => [record.id, resolved[index] ?? []]))
}

/** The links case —cites→ legal document of many cases at once; former ones of a case that came again stay. */
export async function linkManyLegalDocuments(
  deps: Pick<CaseDeps, 'chain' | 'legalBasis'>,
  work: UnitOfWork,
  cases: readonly WrittenCase[],
  byId: string,
): Promise<void> {
  const references = await referencesOf(deps, cases)
  const cited = cases.map(({ record }) => ({ record, references: references.get(record.id) ?? [] }))
  await linkReferences(deps, work, cited, byId)
}

/** The same where the references were read before. */
export async function linkReferences(
  deps: Pick<CaseDeps, 'chain'>,
  work: UnitOfWork,
  cases: readonly { readonly record: CaseRecord; readonly references: readonly ResolvedReference[] }[],
  byId: string,
): Promise<void> {
  const links = cases.flatMap(({ record, references }) => {
    const cited = new Map<string, NewLink>()
    for (const { reference, resolution } of references) {
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
