import { z } from 'zod'
import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import { DISPATCH_CODES, ISSUE_CAPACITIES, ISSUE_LENGTHS, ISSUE_NOTE_KINDS } from './content/contract.ts'

/** Every refusal of this module beside those of petitions and signing; the text of each is `failures.<code>`. */
export const ISSUING_FAILURES = [
  'petition-number-form',
  'petition-number-taken',
  'petition-notation-form',
  'petition-date-before-freeze',
  'petition-date-ahead',
  'petition-date-order',
  'petition-not-numbered',
  'petition-not-sealed',
  'petition-issue-changed',
  'petition-issued-already',
  'petition-status-before-issue',
  'petition-status-reason-missing',
  'petition-status-without-request',
  'petition-package-file-missing',
] as const
export type IssuingFailureCode = (typeof ISSUING_FAILURES)[number]

export const petitionId = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())

/** A day as people type it, or as it is stored. */
export const typedDay = z.string({ error: 'date-empty' }).transform((value, context): LocalDate => {
  if (isLocalDate(value)) return value
  const parsed = parseDate(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: value.trim() === '' ? 'date-empty' : 'date-form' })
  return z.NEVER
})

export const words = (most: number, missing = 'field-missing') =>
  z
    .string({ error: missing })
    .transform((value) => toNfc(value).trim())
    .refine((value) => value !== '', missing)
    .refine((value) => codePointLength(value) <= most, 'field-too-long')

/** "5" and "05" are one number, printed with two figures at least (NĐ 30, PL I, II.3). */
const number = z
  .string({ error: 'petition-number-form' })
  .transform((value) => value.trim())
  .refine((value) => /^0*[1-9]\d*$/.test(value), 'petition-number-form')
  .transform((value) => value.replace(/^0+/, '').padStart(2, '0'))
  .refine((value) => value.length <= ISSUE_LENGTHS.number, 'petition-number-form')

/** Number, notation and date as the records clerk has them from the register: never invented here. */
export const NumberInput = z.object({
  id: petitionId,
  revisionId: petitionId,
  number,
  notation: words(ISSUE_LENGTHS.notation, 'petition-notation-form'),
  documentDate: typedDay,
})
export type NumberInput = z.output<typeof NumberInput>

/** Who signed outside, in which capacity, and when the agency's signature followed. */
export const SealInput = z.object({
  id: petitionId,
  signerName: words(ISSUE_LENGTHS.signerName),
  signerOffice: words(ISSUE_LENGTHS.signerOffice),
  capacity: z.enum(ISSUE_CAPACITIES),
  signedOn: typedDay,
  sealedOn: typedDay,
})
export type SealInput = z.output<typeof SealInput>

/** "Phát hành" of exactly the number and notation that were seen. */
export const IssueInput = z.object({ id: petitionId, number, notation: z.string() })
export type IssueInput = z.output<typeof IssueInput>

/** `noteId` is made when the form is opened: a second click finds the first. */
export const NoteInput = z.object({
  id: petitionId,
  noteId: petitionId,
  kind: z.enum(ISSUE_NOTE_KINDS),
  reason: words(2_000, 'petition-reason-missing'),
  reference: words(ISSUE_LENGTHS.reference),
  referenceOn: typedDay,
})
export type NoteInput = z.output<typeof NoteInput>

export const StatusInput = z
  .object({
    id: petitionId,
    statusId: petitionId,
    code: z.enum(DISPATCH_CODES),
    on: typedDay,
    reason: z.string().transform((value) => toNfc(value).trim().slice(0, 2_000)),
  })
  .refine(({ code, reason }) => code !== '02' || reason !== '', 'petition-status-reason-missing')
export type StatusInput = z.output<typeof StatusInput>
