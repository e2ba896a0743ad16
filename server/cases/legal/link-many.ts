import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { CitingText } from '#server/legal-basis/follow-citations.ts'
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

/** The links case —cites→ legal document follow what cases say that came again with other words. */
export async function followReferences(
  deps: Pick<CaseDeps, 'legalBasis'>,
  work: UnitOfWork,
  cases: readonly WrittenCase[],
  byId: string,
): Promise<void> {
  if (cases.length === 0) return
  const references = await referencesOf(deps, cases)
  const cited = cases.map(({ record }) => citing(record, references.get(record.id) ?? [], byId))
  await deps.legalBasis.followCitations(work, cited)
}

/** The links of new cases, whose references were read before. */
export async function addReferences(
  deps: Pick<CaseDeps, 'legalBasis'>,
  work: UnitOfWork,
  cases: readonly { readonly record: CaseRecord; readonly references: readonly ResolvedReference[] }[],
  byId: string,
): Promise<void> {
  await deps.legalBasis.addCitations(
    work,
    cases.map(({ record, references }) => citing(record, references, byId)),
  )
}

function citing({ id, published }: CaseRecord, references: readonly ResolvedReference[], byId: string): CitingText {
  return { from: { kind: CASE, id, version: published }, references, byId }
}
