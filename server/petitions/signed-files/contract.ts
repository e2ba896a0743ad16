import { z } from 'zod'
import { SealInput } from '../issuing/contract.ts'

/** What is signed in its PDF: biên bản thống nhất by each body; the lead's công văn, once it has its number. */
export const SIGNED_DOCUMENT_KINDS = ['minutes', 'letter'] as const
export type SignedDocumentKind = (typeof SIGNED_DOCUMENT_KINDS)[number]

/** What can be downloaded of biên bản and công văn: as it was prepared, with all signatures so far. */
export const SIGNED_FILE_NAMES = ['prepared', 'current', 'letter-prepared', 'letter'] as const
export type SignedFileName = (typeof SIGNED_FILE_NAMES)[number]

/** Every refusal of this module beside those of petitions and of signed PDFs; the text of each is `failures.<code>`. */
export const SIGNED_FILES_FAILURES = [
  'signed-file-missing',
  'signed-file-not-prepared',
  /** Others signed meanwhile, and their signatures are not in it: details.departments. */
  'signed-file-behind',
  /** A field of another body was signed: details.departments. */
  'signed-file-other-field',
  /** The agency's signature follows that of the person. */
  'signed-file-agency-first',
] as const
export type SignedFilesFailureCode = (typeof SIGNED_FILES_FAILURES)[number]

/** As large as a form may be that brings a signed file. */
export const LARGEST_SIGNED_UPLOAD = 20 * 1024 * 1024

const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())

/** Prepares the biên bản of exactly the frozen text that was seen. */
export const PrepareInput = z.object({ id, revisionId: id })
export type PrepareInput = z.output<typeof PrepareInput>

/** Prepares the công văn of exactly the number that was seen, for who is to sign it. */
export const PrepareLetterInput = z.object({
  ...SealInput.omit({ signedOn: true, sealedOn: true }).shape,
  number: z.string(),
  notation: z.string(),
})
export type PrepareLetterInput = z.output<typeof PrepareLetterInput>

export const TakeInput = z.object({
  id,
  documentId: id,
  file: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.length > 0, 'signed-file-missing'),
})
export type TakeInput = z.output<typeof TakeInput>
