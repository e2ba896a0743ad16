import type { LocalDate } from '#server/language/dates.ts'

/**
 * An administrative document as data: what stands in each box (ô) of NĐ 30/2020/NĐ-CP, Phụ lục I. One model gives the
 * PDF and the DOCX; texts are NFC and printed as they are, never read as markup.
 */
export interface OfficialDocument {
  readonly kind: DocumentKind
  /** A draft leaves number and date open and carries "DỰ THẢO lần n" with its hash in the footer. */
  readonly status: 'draft' | 'issued'
  readonly draft: DraftMark | null
  readonly issuer: Issuer
  /** Ô 3: null in a biên bản, which the archive of its file numbers. */
  readonly number: DocumentNumber | null
  /** Ô 4; a biên bản has none. A draft may not know its day yet. */
  readonly placeDate: { readonly place: string; readonly date: LocalDate | null } | null
  /** Ô 5a or 5b: trích yếu without "V/v". */
  readonly subject: string
  /** Ô 9a: Kính gửi. */
  readonly addressees: readonly string[]
  /** Căn cứ, each without its closing mark. */
  readonly legalBasis: readonly string[]
  readonly body: readonly Block[]
  readonly signing: Signing
  /** Ô 9b: Nơi nhận, each without dash and closing mark. */
  readonly recipients: readonly string[]
  readonly urgency: Urgency | null
  readonly appendices: readonly Appendix[]
}

/** Ô 2. Joint documents (Mode B, a convention) name the others in `joint`, the lead first. */
export interface Issuer {
  /** "UBND TỈNH BẮC NINH". */
  readonly parent: string
  readonly name: string
  readonly joint: readonly string[]
}

export interface DraftMark {
  readonly round: number
  readonly date: LocalDate
  /** Lower-case hex SHA-256 of the model. */
  readonly hash: string
  /** Human code of the thing, e.g. "KN-2026-014". */
  readonly code: string
}

export interface DocumentNumber {
  /** Given by the records clerk, never invented; null: left open. */
  readonly digits: string | null
  /** "STNMT-QLĐĐ" in a công văn, "TTr-STNMT" elsewhere. */
  readonly symbol: string
}

export type Urgency = 'HOẢ TỐC' | 'THƯỢNG KHẨN' | 'KHẨN'

/** A stretch of text in one look. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

export type Block =
  /** Phần I. with what it is about; the numbers below begin anew in it (NĐ 30, PL I, II.5). */
  | { readonly type: 'part'; readonly number: number; readonly text: string }
  /** I. II. (upper case, bold), 1. (bold) of documents without Điều (NĐ 30, PL I, II.5). */
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  /** Điều 1. */
  | { readonly type: 'article'; readonly number: number; readonly title: string }
  /** 1. (khoản) */
  | { readonly type: 'clause'; readonly number: number; readonly title?: string; readonly runs: readonly Run[] }
  /** a) (điểm): its place in the list, 1-based; the letters are those of the Vietnamese alphabet. */
  | { readonly type: 'point'; readonly place: number; readonly runs: readonly Run[] }
  /** Label and value on one line: "Thời gian: …" of giấy mời and biên bản. */
  | { readonly type: 'field'; readonly label: string; readonly runs: readonly Run[] }
  | { readonly type: 'table'; readonly table: Table }

export interface Table {
  /** Shares of the width. */
  readonly columns: readonly number[]
  /** Empty: a table without a head. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Signature {
  /** The body that signs, upper case; only where several sign. */
  readonly body?: string
  /** "GIÁM ĐỐC" or "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC": one line each. */
  readonly authority: readonly string[]
  /** Name without academic title. */
  readonly name: string
  /** Name of the field for a digital signature in its PDF, where there will be one. */
  readonly field?: string
}

export type Signing =
  | { readonly mode: 'one'; readonly signature: Signature }
  /** Biên bản: THƯ KÝ left, CHỦ TỌA right. */
  | { readonly mode: 'pair'; readonly left: Signature; readonly right: Signature }
  /** Mode B and giao ước: two columns, the lead on the right of the first row. */
  | { readonly mode: 'grid'; readonly signatures: readonly Signature[] }

export interface Appendix {
  readonly title: string
  readonly body: readonly Block[]
}

/** Types of documents the product makes (domain.md §1.4), English with the Vietnamese beside. */
export const DOCUMENT_KINDS = [
  'official-letter' /* công văn */,
  'submission' /* tờ trình */,
  'report' /* báo cáo */,
  'plan' /* kế hoạch */,
  'programme' /* chương trình */,
  'invitation' /* giấy mời */,
  'minutes' /* biên bản */,
  'notice' /* thông báo (kết luận) */,
  'pact' /* giao ước thi đua */,
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

interface KindRules {
  /** Tên loại (ô 5a); null: a công văn, which has "V/v …" under its number instead (ô 5b). */
  readonly typeName: string | null
  /** Code before the agency's symbol (NĐ 30, PL III); null: none. */
  readonly code: string | null
  /** Whether it has ô 3 and ô 4. A biên bản has no place and date line. */
  readonly hasPlaceDate: boolean
  readonly addressees: 'required' | 'allowed' | 'none'
}

/** What NĐ 30/2020, PL III says of each type (models 1.4, 1.5, 1.7, 1.9). */
export const KIND_RULES: Readonly<Record<DocumentKind, KindRules>> = {
  'official-letter': { typeName: null, code: null, hasPlaceDate: true, addressees: 'required' },
  submission: { typeName: 'TỜ TRÌNH', code: 'TTr', hasPlaceDate: true, addressees: 'required' },
  report: { typeName: 'BÁO CÁO', code: 'BC', hasPlaceDate: true, addressees: 'allowed' },
  plan: { typeName: 'KẾ HOẠCH', code: 'KH', hasPlaceDate: true, addressees: 'none' },
  programme: { typeName: 'CHƯƠNG TRÌNH', code: 'CTr', hasPlaceDate: true, addressees: 'none' },
  invitation: { typeName: 'GIẤY MỜI', code: 'GM', hasPlaceDate: true, addressees: 'none' },
  minutes: { typeName: 'BIÊN BẢN', code: 'BB', hasPlaceDate: false, addressees: 'none' },
  notice: { typeName: 'THÔNG BÁO', code: 'TB', hasPlaceDate: true, addressees: 'none' },
  pact: { typeName: 'GIAO ƯỚC THI ĐUA', code: 'BTT', hasPlaceDate: true, addressees: 'none' },
}

export type DocumentFormat = 'pdf' | 'docx'

/** Why a document was not made; the text of each is `failures.<code>`. */
export const DOCUMENT_FAILURES = [
  /** A character that no font at hand can print: details.character, details.codePoint. */
  'document-character-unprintable',
  /** This machine has no PDF engine (its package exists for 64-bit Linux only); DOCX still works. */
  'document-pdf-unavailable',
  'document-too-large',
  'document-too-busy',
] as const
export type DocumentFailureCode = (typeof DOCUMENT_FAILURES)[number]

/** One deviation from NĐ 30/2020/NĐ-CP. */
export interface Finding {
  /** Box of NĐ 30, PL I: '1' … '14', 'PL' for appendices, 'P' for the page. */
  readonly box: string
  readonly rule: RuleName
  readonly found: string
  readonly expected: string
  readonly severity: 'error' | 'warning'
}

/** Names of the rules. */
export const RULE_NAMES = [
  'issuer-upper-case',
  'number-form',
  'number-missing',
  'number-not-allowed',
  'place-date-form',
  'place-date-missing',
  'place-date-not-allowed',
  'subject-missing',
  'subject-prefix',
  'addressees-missing',
  'addressees-not-allowed',
  'addressee-above-ministry',
  'legal-basis-law-number',
  'legal-basis-mark',
  'body-empty',
  'section-empty',
  'body-end-mark',
  'point-order',
  'point-letters',
  'clause-order',
  'authority-upper-case',
  'authority-collective',
  'authority-secretary',
  'signer-title',
  'signers-same-person',
  'recipients-as-above',
  'recipients-archive',
  'joint-convention',
  'appendix-title',
  'secrecy-mark',
  'denouncer-named',
] as const
export type RuleName = (typeof RULE_NAMES)[number]

/** Beyond this a model is refused: characters of all texts, and cells of all tables. */
export const DOCUMENT_LIMITS = { characters: 1_500_000, cells: 50_000 } as const
