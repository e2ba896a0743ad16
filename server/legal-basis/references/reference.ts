import type { LegalNumber } from '#server/language/legal-number.ts'
import type { LegalDocumentKind } from './document-kind.ts'

/** One place of a document; what is null was not named. Figures and letters as printed: "61", "61a", "2", "b", "đ". */
export interface ProvisionPlace {
  readonly article: string
  readonly clause: string | null
  readonly point: string | null
}

/** What a text calls a document by. */
export type DocumentMention =
  | {
      readonly by: 'number'
      readonly number: LegalNumber
      /** Said before the number or by its symbol; null where neither says it ("31/2024/QH15"). */
      readonly kind: LegalDocumentKind | null
    }
  | {
      readonly by: 'name'
      readonly kind: 'law'
      /** Without "Luật" and without the year: "Đất đai". */
      readonly name: string
      /** "năm 2024", or the year of "ngày 18 tháng 01 năm 2024"; null when none was said. */
      readonly year: string | null
    }

/** A recognised reference: where it stands in the text as given, and what it names. */
export interface LegalReference {
  readonly start: number
  readonly end: number
  /** The words of the text from start to end. */
  readonly quote: string
  /** Null for a provision whose document is not named ("theo Điều 61"). */
  readonly document: DocumentMention | null
  readonly provisions: readonly ProvisionPlace[]
}
