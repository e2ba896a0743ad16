import { z } from 'zod'
import { isLocalDate, type LocalDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import { type FieldCode, isFieldCode } from '#server/taxonomy/contract.ts'
import {
  AUTHORITY_LEVELS,
  CITATION_KINDS,
  ITEM_STATES,
  type ItemText,
  MAX_CITATIONS,
  MAX_PROVISIONS,
  PROPOSAL_KINDS,
  URGENCIES,
} from './content/contract.ts'

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const ITEM_FAILURES = [
  'item-not-found',
  'item-not-allowed',
  'item-changed-meanwhile',
  'item-transition-impossible',
  'item-closed',
  'item-incomplete',
  /** It says what may not be here: details.parts. */
  'item-words-refused',
  'item-reason-required',
  'item-is-merged',
  'item-is-composed',
  'item-in-petition',
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

/** The shapes of content/contract.ts, read from outside. */
const Provision = z.object({
  id,
  documentId: id.nullable(),
  document: line(500),
  article: line(20),
  clause: line(20),
  point: line(20),
  quote: line(4000),
})
const Citation = z.object({
  id,
  kind: z.enum(CITATION_KINDS),
  targetId: id.nullable(),
  version: z.number().int().positive().nullable(),
  label: line(300),
  quote: line(4000),
})
export const ItemContent = z.object({
  title: line(300),
  field: fieldCode.nullable(),
  situation: lines,
  figures: lines,
  since: day,
  provisions: z.array(Provision).max(MAX_PROVISIONS, 'field-too-long'),
  cause: lines,
  consequence: lines,
  proposalKind: z.enum(PROPOSAL_KINDS).nullable(),
  proposal: lines,
  authority: line(300),
  level: z.enum(AUTHORITY_LEVELS).nullable(),
  deadline: day,
  urgency: z.enum(URGENCIES),
  citations: z.array(Citation).max(MAX_CITATIONS, 'field-too-long'),
})
export type ItemContent = ItemText

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
