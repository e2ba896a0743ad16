import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { CaseDeps } from '../case-command.ts'
import { CASE, type CaseHead, type CaseSectionText, dayOf } from '../content/contract.ts'

/** The links case —cites→ legal document follow what was published, as the legal basis reads it on the day of the case. */
export async function linkLegalDocuments(
  deps: Pick<CaseDeps, 'legalBasis'>,
  work: UnitOfWork,
  one: {
    readonly id: string
    readonly version: number
    readonly head: CaseHead
    readonly sections: readonly CaseSectionText[]
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  const text = one.sections.map((section) => section.text).join('\n')
  const references = await deps.legalBasis.examineText({ text, on: dayOf(one.head) ?? localDate(one.at) })
  const from = { kind: CASE, id: one.id, version: one.version }
  await deps.legalBasis.followCitations(work, [{ from, references, byId: one.by }])
}
