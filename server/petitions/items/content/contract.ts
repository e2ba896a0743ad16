import type { LocalDate } from '#server/language/dates.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'

// What an item says and where it can stand: pure, without a schema library behind it, so that list pages stay light.
// Aliases, not interfaces: they are kept as JSON, and only an alias is known to hold nothing else.

/** Stored states of an item (decisions.md, "Item states"); all later ones follow from clause and round. */
export const ITEM_STATES = [
  'draft' /* nháp */,
  'department_approved' /* Sở duyệt */,
  'sent' /* gửi Cụm */,
  'kept' /* giữ */,
  'merged' /* gộp */,
  'returned' /* trả lại */,
  'withdrawn' /* rút */,
] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** What can be done to an item; each is a row of its history. */
export const ITEM_ACTS = [
  'start' /* soạn */,
  'submit' /* trình lãnh đạo Sở */,
  'approve' /* duyệt */,
  'return-inside' /* lãnh đạo trả lại người soạn */,
  'send' /* gửi Cụm */,
  'keep' /* giữ */,
  'send-back' /* Cụm trả lại Sở */,
  'withdraw' /* rút */,
  'compose' /* lập mục gộp */,
  'merge' /* gộp vào mục khác */,
  'unmerge' /* tách lại */,
] as const
export type ItemAct = (typeof ITEM_ACTS)[number]

export const PROPOSAL_KINDS = [
  'amend' /* sửa đổi, bổ sung quy định */,
  'guide' /* hướng dẫn */,
  'decentralise' /* phân cấp */,
  'fund' /* bố trí nguồn lực */,
] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

export const AUTHORITY_LEVELS = [
  'ministry' /* Bộ */,
  'government' /* Chính phủ */,
  'national_assembly' /* Quốc hội */,
  'provincial_committee' /* UBND */,
] as const
export type AuthorityLevel = (typeof AUTHORITY_LEVELS)[number]

export const URGENCIES = ['normal' /* bình thường */, 'high' /* cần sớm */, 'urgent' /* cấp bách */] as const
export type Urgency = (typeof URGENCIES)[number]

export const MAX_PROVISIONS = 20
export const MAX_CITATIONS = 20
export const MAX_EVIDENCE = 10

/**
 * A provision that obstructs. `documentId` is a document of the legal basis, when it was chosen there; without it the
 * provision stands as it was typed, and the legal basis says what it knows of it (domain.md §3.2 rule 5).
 */
export type Provision = {
  readonly id: string
  readonly documentId: string | null
  /** "Nghị định số 71/2024/NĐ-CP": as chosen, or as typed. */
  readonly document: string
  readonly article: string
  readonly clause: string
  readonly point: string
  readonly quote: string
}

export const CITATION_KINDS = ['workshop', 'agenda-item', 'case', 'text'] as const
/** Something of the product that bears the item out, or, while it is not there, its name. */
export type Citation = {
  readonly id: string
  readonly kind: (typeof CITATION_KINDS)[number]
  /** Null only for `text`: a report, a letter that the product does not hold. */
  readonly targetId: string | null
  /** The version that was meant, where it has versions. */
  readonly version: number | null
  readonly label: string
  readonly quote: string
}

/** The fields of an item, domain.md §3.1. */
export type ItemText = {
  readonly title: string
  readonly field: FieldCode | null
  readonly situation: string /* hiện trạng */
  readonly figures: string /* số liệu */
  readonly since: LocalDate | null /* từ ngày */
  readonly provisions: Provision[]
  readonly cause: string /* nguyên nhân */
  readonly consequence: string /* hậu quả */
  readonly proposalKind: ProposalKind | null
  readonly proposal: string /* đề xuất */
  readonly authority: string /* cơ quan có thẩm quyền */
  readonly level: AuthorityLevel | null
  readonly deadline: LocalDate | null /* hạn đề nghị */
  readonly urgency: Urgency
  readonly citations: Citation[]
}

export const EMPTY_CONTENT: ItemText = {
  title: '',
  field: null,
  situation: '',
  figures: '',
  since: null,
  provisions: [],
  cause: '',
  consequence: '',
  proposalKind: null,
  proposal: '',
  authority: '',
  level: null,
  deadline: null,
  urgency: 'normal',
  citations: [],
}

/** What an item must say before it leaves its author's desk. */
export const REQUIRED_PARTS = ['title', 'field', 'situation', 'proposalKind', 'proposal', 'authority', 'level'] as const
export type RequiredPart = (typeof REQUIRED_PARTS)[number]

/** The required parts that are still empty, in the order of the form. */
export function missingIn(content: ItemText): readonly RequiredPart[] {
  return REQUIRED_PARTS.filter((part) => !content[part]?.trim())
}
