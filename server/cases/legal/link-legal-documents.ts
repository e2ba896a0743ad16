import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
import type { CaseDeps } from '../case-command.ts'
import { CASE, type CaseHead, type CaseSectionText, dayOf } from '../content/contract.ts'

/** The links case —cites→ legal document follow what was published, as the legal basis reads it on the day of the case. */
export async function linkLegalDocuments(
  deps: Pick<CaseDeps, 'prisma' | 'chain' | 'legalBasis'>,
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
  const on: LocalDate = dayOf(one.head) ?? localDate(one.at)
  const text = one.sections.map((section) => section.text).join('\n')
  const cited = new Map<string, string>()
  for (const { reference, resolution } of await deps.legalBasis.examineText({ text, on })) {
    if (resolution.kind === 'found' && !cited.has(resolution.document.id)) {
      cited.set(resolution.document.id, reference.quote)
    }
  }
  const from = { kind: CASE, id: one.id }
  const before = await deps.chain.between(work.tx, { rel: LEGAL_CITATION, end: 'from', kind: CASE, ids: [one.id] })
  for (const { toId } of before) {
    if (!cited.has(toId))
      await deps.chain.unlink(work, { from, rel: LEGAL_CITATION, to: { kind: LEGAL_DOCUMENT, id: toId } })
  }
  for (const [id, quote] of cited) {
    await deps.chain.link(work, {
      from: { ...from, version: one.version },
      rel: LEGAL_CITATION,
      to: { kind: LEGAL_DOCUMENT, id },
      quote,
      createdById: one.by,
    })
  }
}
