// What a petition is and where it can stand: pure, without a schema library behind it, so that list pages stay light.

/** Stages of a petition's document (domain.md §3.1). */
export const PETITION_STAGES = [
  'drafting' /* soạn thảo */,
  'consulting' /* lấy ý kiến */,
  'frozen' /* khóa bản, xác nhận thống nhất */,
  'initialled' /* ký nháy */,
  'submitted' /* trình ký */,
  'signing' /* ký số (i/n) */,
  'numbered' /* văn thư cấp số */,
  'sealed' /* ký số cơ quan */,
  'issued' /* phát hành */,
  'received' /* đã nhận */,
  'processing' /* đang xử lý */,
  'answered_partly' /* đã trả lời một phần */,
  'answered' /* đã trả lời đủ */,
  'closed' /* đóng */,
  'recalled' /* thu hồi */,
  'dropped' /* dừng soạn */,
] as const
export type PetitionStage = (typeof PETITION_STAGES)[number]

/** Forms of document under which a joint recommendation goes out; công văn unless chosen otherwise. */
export const PETITION_DOCUMENT_KINDS = [
  'official_letter' /* công văn */,
  'submission' /* tờ trình */,
  'report' /* báo cáo */,
  'pact' /* giao ước thi đua: signed by all, addressed to nobody */,
] as const
export type PetitionDocumentKind = (typeof PETITION_DOCUMENT_KINDS)[number]

/** Whether such a document is sent to somebody who is to answer it. */
export function isAddressed(kind: PetitionDocumentKind): boolean {
  return kind !== 'pact'
}

/** What a row of the read-model stands for; only clauses are numbered and agreed to one by one. */
export const CLAUSE_KINDS = ['opening', 'part', 'section', 'clause'] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]

/** Draft.kind of a petition's text; its subjectId is the petition. Also the name of its guard in the hub. */
export const PETITION_TEXT = 'petition-text'

/** Kinds of subjects in links, audit rows and events. */
export const PETITION = 'petition'
export const PETITION_CLAUSE = 'petition-clause'
/** item —becomes→ clause, in the chain. */
export const BECOMES = 'becomes'
/** A later petition, and each clause of it, —continues→ the one that was not granted, in the chain. */
export const CONTINUES = 'continues'
/** petition —arises-from→ workshop, in the chain. */
export const ARISES_FROM = 'arises-from'

/** Published after each commit that changed a petition's head, its people, or which clauses it has. */
export const PETITION_CHANGED = 'petition-changed'
/** The list of petitions of a cluster has moved: subject kind `petitions`, the cluster's id. */
export const PETITIONS_MOVED = 'petitions-moved'

export const MAX_ITEMS_AT_ONCE = 50
export const MAX_PEOPLE = 30
export const MAX_ATTACHMENTS = 40
