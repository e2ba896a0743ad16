import { z } from 'zod'
import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'
import { toNfc } from '#server/language/nfc.ts'
import { LEGAL_STATUSES } from './legal-document.ts'
import { LEGAL_DOCUMENT_KINDS } from './references/document-kind.ts'

export { LEGAL_STATUSES, type LegalStatus, type RelatedDocument, statusOn } from './legal-document.ts'

export const LEGAL_CERTAINTIES = ['published', 'known', 'unverified'] as const
export const LEGAL_RELATION_KINDS = ['amends', 'replaces'] as const

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const LEGAL_FAILURES = [
  'legal-document-not-found',
  'legal-basis-not-allowed',
  'legal-document-changed-meanwhile',
  'legal-number-taken',
  'legal-dates-reversed',
  'legal-same-document',
  'legal-relation-circular',
  'legal-replaced-before-in-force',
  'legal-provisions-unreadable',
] as const
export type LegalFailureCode = (typeof LEGAL_FAILURES)[number]

/** Published after each commit that changed a document or what acts on it; subject kind 'legal-document'. */
export const LEGAL_DOCUMENT_CHANGED = 'legal-document-changed'
/** A link `{ from, rel: LEGAL_CITATION, to: { kind: LEGAL_DOCUMENT, id } }` is a citation (server/chain). */
export const LEGAL_CITATION = 'cites'
export const LEGAL_DOCUMENT = 'legal-document'

const required = (max: number) =>
  z
    .string({ error: 'field-missing' })
    .transform((value) => toNfc(value).trim())
    .refine((value) => value !== '', 'field-missing')
    .refine((value) => value.length <= max, 'field-too-long')
const optional = (max: number) =>
  z
    .string()
    .optional()
    .transform((value) => toNfc(value ?? '').trim())
    .refine((value) => value.length <= max, 'field-too-long')
const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())

/** "2026-12-10", or as people type it: "10/12/2026"; nothing is no day. */
const optionalDay = z
  .string()
  .optional()
  .transform((value, context): LocalDate | null => {
    if (!value?.trim()) return null
    if (isLocalDate(value)) return value
    const parsed = parseDate(value)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: 'date-form' })
    return z.NEVER
  })
const day = optionalDay.transform((value, context): LocalDate => {
  if (value) return value
  context.addIssue({ code: 'custom', message: 'date-empty' })
  return z.NEVER
})

const documentFields = {
  kind: z.enum(LEGAL_DOCUMENT_KINDS, { error: 'field-missing' }),
  number: required(60),
  title: required(500),
  shortTitle: optional(200),
  issuer: required(200),
  issuedOn: optionalDay,
  inForceFrom: optionalDay,
  /** First day on which it is no longer in force. */
  inForceTo: optionalDay,
  note: optional(2000),
  certainty: z.enum(LEGAL_CERTAINTIES, { error: 'field-missing' }),
}

/** `id` is made when the form is opened: a second click finds the document of the first. */
export const AddDocumentInput = z.object({ id, ...documentFields })
export type AddDocumentInput = z.infer<typeof AddDocumentInput>

/** `basedOn` is the version that the form was opened with. */
export const ReviseDocumentInput = z.object({ id, basedOn: z.coerce.number().int(), ...documentFields })
export type ReviseDocumentInput = z.infer<typeof ReviseDocumentInput>

/** The document `actorId` amends or replaces the document `id` from a day on. */
export const RelateDocumentsInput = z.object({ id, actorId: id, effectiveOn: day, note: optional(500) })
export type RelateDocumentsInput = z.infer<typeof RelateDocumentsInput>

export const WithdrawRelationInput = z.object({ id, relationId: id })
export type WithdrawRelationInput = z.infer<typeof WithdrawRelationInput>

/** `text` names the places as people write them: "Điều 61, khoản 2 Điều 62". */
export const CheckProvisionsInput = z.object({ id, text: required(2000) })
export type CheckProvisionsInput = z.infer<typeof CheckProvisionsInput>

/** Filters of the list as they stand in the address; what cannot be read is left out. */
export const LegalListInput = z.object({
  text: optional(200).catch(''),
  kind: z.enum(LEGAL_DOCUMENT_KINDS).optional().catch(undefined),
  status: z.enum(LEGAL_STATUSES).optional().catch(undefined),
  /** The day the status is asked for; today unless told. */
  on: optionalDay.catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type LegalListInput = z.infer<typeof LegalListInput>
