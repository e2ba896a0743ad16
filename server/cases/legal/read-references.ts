import { localDate } from '#server/language/dates.ts'
import type { CaseDeps } from '../case-command.ts'
import type { CaseReference } from '../case-view.ts'
import { type CaseHead, type CaseSectionText, dayOf } from '../content/contract.ts'

/**
 * The legal documents that a text cites, each wording once: how they stood on the day of the case, which is what its
 * department followed, and how they stand today, which is what a reader would follow (domain.md §3.2 rule 5).
 */
export async function readReferences(
  deps: Pick<CaseDeps, 'legalBasis' | 'clock'>,
  head: CaseHead,
  sections: readonly CaseSectionText[],
  writtenAt: Date,
): Promise<CaseReference[]> {
  const text = sections.map((section) => section.text).join('\n')
  const on = dayOf(head) ?? localDate(writtenAt)
  const resolved = await deps.legalBasis.examineText({ text, on })
  const found = resolved.flatMap(({ reference, resolution }) =>
    resolution.kind === 'found' ? [{ quote: reference.quote, ...resolution }] : [],
  )
  const today = await deps.legalBasis.standings(
    found.map(({ document }) => document.id),
    localDate(deps.clock.now()),
  )
  const views = new Map<string, CaseReference>()
  for (const { quote, document, status, isUnverified, uncheckedProvisions } of found) {
    const standing = today.get(document.id)
    if (!standing || views.has(quote)) continue
    views.set(quote, {
      ...{ quote, document, onItsDay: status, today: standing.status, successors: standing.successors },
      isUnchecked: isUnverified || uncheckedProvisions.length > 0,
    })
  }
  return [...views.values()]
}
