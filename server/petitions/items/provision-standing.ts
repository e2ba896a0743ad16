import type { LocalDate } from '#server/language/dates.ts'
import type { LegalStatus, RelatedDocument } from '#server/legal-basis/contract.ts'
import type { ResolvedReference } from '#server/legal-basis/resolve-references.ts'
import type { Provision } from './content/contract.ts'
import type { ItemContent } from './contract.ts'

/** The legal basis (server/legal-basis), as items need it. */
export interface LegalBasisPort {
  /** References of a text, each found or unknown, in force on the day or not, with its successors. */
  examineText(input: { text: string; on: LocalDate }): Promise<ResolvedReference[]>
  /** The same of many texts. */
  examineTexts(inputs: readonly { text: string; on: LocalDate }[]): Promise<ResolvedReference[][]>
}

/** How a cited provision stands on the day of the item (domain.md §3.2 rule 5). */
export interface ProvisionStanding {
  readonly provisionId: string
  /** The document of the legal basis, when it is known there. */
  readonly document: RelatedDocument | null
  readonly status: LegalStatus | null
  /** What stands in its place when it is no longer in force. */
  readonly successors: readonly RelatedDocument[]
  /** "chưa đối chiếu": the document is not known, its facts or this place were never compared with the text. */
  readonly isUnchecked: boolean
}

/** The provisions of a text against the legal basis, on the day the item was sent, or today while it is written. */
export async function standingsOf(
  legalBasis: LegalBasisPort,
  content: Pick<ItemContent, 'provisions'>,
  on: LocalDate,
): Promise<ProvisionStanding[]> {
  return Promise.all(
    content.provisions.map(async (provision) => {
      const references = await legalBasis.examineText({ text: citationText(provision), on })
      const found = references.flatMap(({ resolution }) => (resolution.kind === 'found' ? [resolution] : []))[0]
      return {
        provisionId: provision.id,
        document: found?.document ?? null,
        status: found?.status ?? null,
        successors: found?.successors ?? [],
        isUnchecked: !found || found.isUnverified || found.uncheckedProvisions.length > 0,
      }
    }),
  )
}

/** "điểm a khoản 2 Điều 5 Nghị định số 71/2024/NĐ-CP": as people cite, so that the one parser reads it. */
export function citationText({ point, clause, article, document }: Provision): string {
  return [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`, document]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')
}
