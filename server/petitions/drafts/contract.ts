import { z } from 'zod'
import { isLocalDate, type LocalDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import {
  isAddressed,
  MAX_ITEMS_AT_ONCE,
  MAX_PEOPLE,
  PETITION_DOCUMENT_KINDS,
  type PetitionDocumentKind,
} from './content/contract.ts'

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const PETITION_FAILURES = [
  'petition-not-found',
  'petition-not-allowed',
  'petition-changed-meanwhile',
  'petition-closed',
  'petition-not-frozen',
  'petition-day-without-bodies',
  'petition-day-ahead',
  'petition-lead-outside',
  'petition-person-unsuitable',
  'petition-guest-unsuitable',
  'petition-too-many-people',
  'petition-workshop-not-found',
  'petition-item-not-found',
  'petition-item-not-kept',
  'petition-item-taken',
  'petition-no-items',
  'petition-too-many-items',
  'petition-clause-not-found',
  'petition-proposal-gone',
  'petition-attachment-not-found',
  'petition-too-many-attachments',
] as const
export type PetitionFailureCode = (typeof PETITION_FAILURES)[number]

const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())
const text = (max: number) =>
  z
    .string()
    .default('')
    .transform((value) => toNfc(value).trim())
    .refine((value) => codePointLength(value) <= max, 'field-too-long')
const line = (max: number) => text(max).refine((value) => value !== '', 'field-missing')
const ids = (most: number) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(id).max(most, 'petition-too-many-people'),
  )
const items = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(id).max(MAX_ITEMS_AT_ONCE, 'petition-too-many-items'),
)
const optionalId = z.preprocess((value) => (value === '' || value === undefined ? null : value), id.nullable())
const day = z
  .string()
  .refine(isLocalDate, 'date-form')
  .transform((value) => value as LocalDate) // refined just above

const head = {
  title: line(300),
  recipient: text(300),
  documentKind: z.enum(PETITION_DOCUMENT_KINDS),
  leadDepartmentId: id,
  secretaryId: id,
  workshopId: optionalId,
}

/** A pact goes to nobody; everything else says to whom. */
function saysToWhom(of: { readonly documentKind: PetitionDocumentKind; readonly recipient: string }): boolean {
  return !isAddressed(of.documentKind) || of.recipient !== ''
}
const NO_RECIPIENT = { path: ['recipient'], error: 'field-missing' }

/** `id` is made when the form is opened: a second click finds the petition of the first. */
export const StartPetitionInput = z
  .object({ id, ...head, cohortOn: day, itemIds: items })
  .refine(saysToWhom, NO_RECIPIENT)
export type StartPetitionInput = z.output<typeof StartPetitionInput>

/** `version` is the head as it was seen. */
export const ReviseHeadInput = z
  .object({ id, version: z.coerce.number().int().positive(), ...head })
  .refine(saysToWhom, NO_RECIPIENT)
export type ReviseHeadInput = z.output<typeof ReviseHeadInput>

/** Who is not in the list is no longer named. */
export const NamePeopleInput = z.object({ id, userIds: ids(MAX_PEOPLE) })
export type NamePeopleInput = z.output<typeof NamePeopleInput>

export const AddItemsInput = z.object({ id, itemIds: items })
export type AddItemsInput = z.output<typeof AddItemsInput>

const textId = z.string().regex(/^[\w-]{4,40}$/, 'petition-clause-not-found')
export const ClauseLinkInput = z.object({ id, itemId: id, cid: textId })
export type ClauseLinkInput = z.output<typeof ClauseLinkInput>

/** `attachmentId` is made by the browser: a retry finds the first. */
export const AddAttachmentInput = z.object({ id, attachmentId: id })
export type AddAttachmentInput = z.output<typeof AddAttachmentInput>

/** Which proposals: one, all of a person, all of a department (its code). */
export const DecideProposalsInput = z
  .object({
    id,
    decision: z.enum(['accept', 'reject']),
    of: z.enum(['one', 'person', 'department']),
    value: z.string().min(1).max(100),
  })
  .readonly()
export type DecideProposalsInput = z.output<typeof DecideProposalsInput>

/** How many were decided; what its author took back meanwhile is not among them. */
export interface DecidedProposals {
  readonly decided: number
}
