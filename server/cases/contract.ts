import { z } from 'zod'
import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import { FIELD_CODES, type FieldCode, isFieldCode } from '#server/taxonomy/contract.ts'
import { CASE_SORTS, CASE_STATUSES, CASE_VISIBILITIES, SHOWN_STATUSES } from './content/contract.ts'

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const CASE_FAILURES = [
  'case-not-found',
  'case-not-allowed',
  'case-changed-meanwhile',
  'case-withdrawn',
  'case-incomplete',
  'case-text-secret',
  'case-names-denouncer',
  'case-needs-assurance',
  'case-needs-second-person',
  'case-reason-required',
  'case-period-reversed',
  'case-nothing-new',
  'case-department-unknown',
  'case-attachment-not-found',
  'case-attachments-too-many',
  'case-attachments-held',
  'case-version-not-found',
  'case-item-unknown',
  'case-choose-some',
  'case-too-many-chosen',
  'case-still-names',
] as const
export type CaseFailureCode = (typeof CASE_FAILURES)[number]

/** Published after each commit that changed a case: subject kind `case`. */
export const CASE_CHANGED = 'case-changed'
/** What the lists show has moved: subject kind `cases`, the cluster's id. */
export const CASES_MOVED = 'cases-moved'

/** So many cases go into one item of a petition. */
export const MOST_CHOSEN = 20

const line = (max: number) =>
  z
    .string()
    .transform((value) => toNfc(value).replace(/\s+/g, ' ').trim())
    .refine((value) => codePointLength(value) <= max, 'field-too-long')
/** A field of a form that was left empty does not come at all. */
const optionalLine = (max: number) =>
  z
    .string()
    .optional()
    .transform((value) =>
      toNfc(value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .refine((value) => codePointLength(value) <= max, 'field-too-long')
const filledLine = (max: number) => line(max).refine((value) => value !== '', 'field-missing')
const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())
const fieldCode = z
  .string()
  .refine(isFieldCode, 'field-missing')
  .transform((value) => value as FieldCode) // refined just above
const nothingAs = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
/** "2026-12-10", or as people type it: "10/12/2026". */
const day = z.string().transform((value, context): LocalDate => {
  if (isLocalDate(value)) return value
  const parsed = parseDate(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: 'date-form' })
  return z.NEVER
})
const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(schema))

/** The head as rows keep it. */
export const CaseHeadRow = z.object({
  title: z.string(),
  field: z.enum(FIELD_CODES as [FieldCode, ...FieldCode[]]).nullable(), // never empty
  place: z.string(),
  periodFrom: z.string().refine(isLocalDate).nullable(),
  periodTo: z.string().refine(isLocalDate).nullable(),
  status: z.enum(CASE_STATUSES),
  visibility: z.enum(CASE_VISIBILITIES),
  sharedWith: z.array(z.string()),
})

const head = {
  title: filledLine(300),
  field: nothingAs(fieldCode),
  place: optionalLine(200),
  periodFrom: nothingAs(day),
  periodTo: nothingAs(day),
  status: z.enum(CASE_STATUSES),
  visibility: z.enum(CASE_VISIBILITIES),
  sharedWith: list(id),
}

/** `id` is made when the form is opened: a second click finds the case of the first. */
export const StartCaseInput = z.object({ id, title: filledLine(300), field: nothingAs(fieldCode) })
export type StartCaseInput = z.output<typeof StartCaseInput>

/** `basedOn` is the version of the head that the form was opened with. */
export const ReviseCaseInput = z
  .object({ id, basedOn: z.coerce.number().int().positive(), ...head })
  .refine(({ periodFrom, periodTo }) => !periodFrom || !periodTo || periodFrom <= periodTo, {
    message: 'case-period-reversed',
    path: ['periodTo'],
  })
export type ReviseCaseInput = z.output<typeof ReviseCaseInput>

/** `assured`: the text holds nothing that could reveal who denounced (R3); asked only where it is about that. */
export const PublishCaseInput = z.object({
  id,
  assured: z.preprocess((value) => value === 'on', z.boolean()),
  /** Of a copy without names: every place that the machine still marks was looked at and tells of nobody. */
  cleared: z.preprocess((value) => value === 'on', z.boolean()).default(false),
})
export type PublishCaseInput = Omit<z.output<typeof PublishCaseInput>, 'cleared'> & { readonly cleared?: boolean }

/** `copyId` is made by the browser: a second click makes no second copy. */
export const ShareAnonymisedInput = z.object({ id, copyId: id })
export type ShareAnonymisedInput = z.output<typeof ShareAnonymisedInput>

export const WithdrawCaseInput = z.object({
  id,
  reason: line(1000).refine((value) => value !== '', 'case-reason-required'),
})
export type WithdrawCaseInput = z.output<typeof WithdrawCaseInput>

export const SettleReviewInput = z.object({ id })
export type SettleReviewInput = z.output<typeof SettleReviewInput>

export const AddCaseAttachmentInput = z.object({ id, attachmentId: id, title: filledLine(300) })
export type AddCaseAttachmentInput = z.output<typeof AddCaseAttachmentInput>
export const RemoveCaseAttachmentInput = z.object({ id, attachmentId: id })
export type RemoveCaseAttachmentInput = z.output<typeof RemoveCaseAttachmentInput>

/** `itemId` is the petition item's, made by the browser: a second click makes no second one. */
export const PetitionFromCasesInput = z.object({
  itemId: id,
  title: filledLine(300),
  caseIds: list(id).pipe(z.array(z.string()).min(1, 'case-choose-some').max(MOST_CHOSEN, 'case-too-many-chosen')),
})
export type PetitionFromCasesInput = z.output<typeof PetitionFromCasesInput>

/** Into a part of a workshop's programme. */
export const PresentCaseInput = z.object({ id, itemId: id })
export type PresentCaseInput = z.output<typeof PresentCaseInput>

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined)
/** Filters of the list as they stand in the address; what cannot be read is left out. */
export const CaseListInput = z.object({
  field: optional(fieldCode),
  /** Id, code or any old or new name of a body. */
  department: optional(line(200)),
  year: optional(z.coerce.number().int().min(1900).max(2200)),
  status: optional(z.enum(SHOWN_STATUSES)),
  /** Only what its department has not published, or has withdrawn. */
  own: optional(z.enum(['drafts', 'withdrawn'])),
  sort: z.enum(CASE_SORTS).catch('recent'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type CaseListInput = z.output<typeof CaseListInput>
