import { z } from 'zod'
import { isLocalDate, type LocalDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import { type FieldCode, isFieldCode } from '#server/taxonomy/contract.ts'

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

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const ITEM_FAILURES = [
  'item-not-found',
  'item-not-allowed',
  'item-changed-meanwhile',
  'item-transition-impossible',
  'item-closed',
  'item-incomplete',
  'item-reason-required',
  'item-is-merged',
  'item-is-composed',
  'item-merge-needs-two',
  'item-merge-base-missing',
  'item-merge-too-long',
  'item-text-unreadable',
  'item-evidence-not-found',
  'item-evidence-sent',
  'item-evidence-too-many',
] as const
export type ItemFailureCode = (typeof ITEM_FAILURES)[number]

/** Published after each commit that changed an item: subject kind `petition-item`. */
export const ITEM_CHANGED = 'petition-item-changed'
/** What the cluster sees has moved: subject kind `petition-items`, the cluster's id. Never for a private draft. */
export const ITEMS_MOVED = 'petition-items-moved'

export const MAX_PROVISIONS = 20
export const MAX_CITATIONS = 20
export const MAX_EVIDENCE = 10
const MAX_TEXT = 10_000

const line = (max: number) =>
  z
    .string()
    .transform(toNfc)
    .refine((value) => codePointLength(value) <= max, 'field-too-long')
/** Several lines, numbers and lists kept as typed. */
const lines = line(MAX_TEXT)
const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())
const day = z
  .string()
  .refine(isLocalDate, 'date-form')
  .transform((value) => value as LocalDate) // refined just above
  .nullable()
const fieldCode = z
  .string()
  .refine(isFieldCode, 'item-text-unreadable')
  .transform((value) => value as FieldCode) // refined just above

/**
 * A provision that obstructs. `documentId` is a document of the legal basis in one of its versions; without it the
 * provision is "chưa đối chiếu" (domain.md §3.2 rule 5) and stands as it was typed.
 */
export const Provision = z.object({
  id,
  documentId: id.nullable(),
  /** "Nghị định số 71/2024/NĐ-CP": as chosen, or as typed. */
  document: line(500),
  article: line(20),
  clause: line(20),
  point: line(20),
  quote: line(4000),
})
export type Provision = z.output<typeof Provision>

/** Something of the product that bears the item out, or, while it is not there, its name. */
export const Citation = z.object({
  id,
  kind: z.enum(['workshop', 'agenda-item', 'text']),
  /** Null only for `text`: a case, a report, a letter that the product does not hold. */
  targetId: id.nullable(),
  /** The version that was meant, where it has versions. */
  version: z.number().int().positive().nullable(),
  label: line(300),
  quote: line(4000),
})
export type Citation = z.output<typeof Citation>

/** The fields of an item, domain.md §3.1. */
export const ItemContent = z.object({
  title: line(300),
  field: fieldCode.nullable(),
  situation: lines /* hiện trạng */,
  figures: lines /* số liệu */,
  since: day /* từ ngày */,
  provisions: z.array(Provision).max(MAX_PROVISIONS, 'field-too-long'),
  cause: lines /* nguyên nhân */,
  consequence: lines /* hậu quả */,
  proposalKind: z.enum(PROPOSAL_KINDS).nullable(),
  proposal: lines /* đề xuất */,
  authority: line(300) /* cơ quan có thẩm quyền */,
  level: z.enum(AUTHORITY_LEVELS).nullable(),
  deadline: day /* hạn đề nghị */,
  urgency: z.enum(URGENCIES),
  citations: z.array(Citation).max(MAX_CITATIONS, 'field-too-long'),
})
export type ItemContent = z.output<typeof ItemContent>

export const EMPTY_CONTENT: ItemContent = {
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
export function missingIn(content: ItemContent): readonly RequiredPart[] {
  return REQUIRED_PARTS.filter((part) => !content[part]?.trim())
}

const reason = z
  .string()
  .optional()
  .transform((value) => toNfc(value ?? '').trim())
  .refine((value) => codePointLength(value) <= 1000, 'field-too-long')
const filledLine = line(300)
  .transform((value) => value.trim())
  .refine((value) => value !== '', 'field-missing')
const optionalField = z.preprocess((value) => (value === '' ? undefined : value), fieldCode.optional())

/** `id` is made when the form is opened: a second click finds the item of the first. */
export const StartItemInput = z.object({ id, title: filledLine, field: optionalField })
export type StartItemInput = z.output<typeof StartItemInput>

/** `basedOn` is the version the text was written on; `saveId` names this save, so that a retry is not another one. */
export const SaveItemInput = z.object({
  id,
  basedOn: z.number().int().positive(),
  saveId: id,
  content: ItemContent,
})
export type SaveItemInput = z.output<typeof SaveItemInput>

const version = z.coerce.number().int().positive()
/** What is decided about is the version that was seen. */
export const DecideItemInput = z.object({ id, version })
export type DecideItemInput = z.output<typeof DecideItemInput>

/** `from` is the state as the person saw it: the same click twice is one transition. */
export const MoveItemInput = z.object({ id, from: z.enum(ITEM_STATES) })
export type MoveItemInput = z.output<typeof MoveItemInput>
export const MoveItemWithReasonInput = z.object({ id, from: z.enum(ITEM_STATES), reason })
export type MoveItemWithReasonInput = z.output<typeof MoveItemWithReasonInput>

const ids = z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(id))
/** `id` is the composed item's, made by the browser; `baseId` is the origin whose text it begins with. */
export const MergeItemsInput = z.object({
  id,
  originIds: ids.pipe(z.array(z.string()).max(20)),
  baseId: id,
  title: filledLine,
})
export type MergeItemsInput = z.output<typeof MergeItemsInput>

export const AddEvidenceInput = z.object({ id, evidenceId: id, title: filledLine })
export type AddEvidenceInput = z.output<typeof AddEvidenceInput>
export const RemoveEvidenceInput = z.object({ id, evidenceId: id })
export type RemoveEvidenceInput = z.output<typeof RemoveEvidenceInput>

const optionalFilter = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined)
/** Filters of a list as they stand in the URL; what cannot be read is left out. */
export const ItemListInput = z.object({
  text: z
    .string()
    .optional()
    .catch(undefined)
    .transform((value) =>
      toNfc(value ?? '')
        .trim()
        .slice(0, 200),
    ),
  field: optionalFilter(fieldCode),
  departmentId: optionalFilter(id),
  state: optionalFilter(z.enum(ITEM_STATES)),
  urgency: optionalFilter(z.enum(URGENCIES)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ItemListInput = z.output<typeof ItemListInput>
