import { z } from 'zod'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import { CASE_STATUSES, CASE_VISIBILITIES } from '../content/contract.ts'

/** Why a line of an import was not taken; the command says each in words. */
export const LINE_FAULTS = [
  'not-json',
  'not-an-object',
  'id-missing',
  'id-twice',
  'title-missing',
  'text-missing',
  'too-long',
  'unreadable',
  'field-unknown',
  'department-unknown',
  'date-unreadable',
  'section-unknown',
  'section-twice',
  'visibility-unknown',
  'status-unknown',
  'shared-with-missing',
  'text-secret',
  'names-denouncer',
  'edited-here',
  'link-unreadable',
  'link-target-unknown',
] as const
export type LineFaultCode = (typeof LINE_FAULTS)[number]

export interface LineFault {
  /** Counted from 1. */
  readonly line: number
  readonly id: string | null
  readonly code: LineFaultCode
  /** The part or value that is meant; never the text. */
  readonly about?: string
}

const text = (max: number) =>
  z
    .string()
    .transform(toNfc)
    // There are never more code points than units, which need not be counted.
    .refine((value) => value.length <= max || codePointLength(value) <= max, 'too-long')
const day = text(30)

/** A link of a case: to another one by its id here or there, to anything else by its code. */
export const ExchangedLink = z.object({
  rel: text(40).default('cites'),
  kind: z.enum(['case', 'workshop', 'petition', 'petition-item', 'agenda-item']),
  id: text(200),
  version: z.number().int().positive().optional(),
  quote: text(4000).optional(),
})
export type ExchangedLink = z.output<typeof ExchangedLink>

/** One line of a file: only id, title and text are required. */
export const ExchangedCase = z.object({
  id: z.union([text(200), z.number().transform(String)]),
  title: text(300),
  /** By the code of a part, or its Vietnamese name. */
  sections: z.record(z.string(), text(200_000)).optional(),
  /** The whole text, where it has no parts. */
  body: text(200_000).optional(),
  field: text(40).nullish(),
  /** Code, any old or new name, or id of a body. */
  department: text(200).nullish(),
  place: text(200).optional(),
  /** 2023-06-15, 2023-06, 2023, 15/06/2023, or two of them with "/" between: 2023-06-01/2023-08-15. */
  date: day.nullish(),
  status: z.enum(CASE_STATUSES).optional(),
  visibility: z.enum(CASE_VISIBILITIES).nullish(),
  sharedWith: z.array(text(200)).optional(),
  links: z.array(ExchangedLink).optional(),
  /** Topics under it (server/discussions/exchange/contract.ts); attachments are kept as they come. */
  threads: z.array(z.unknown()).optional(),
  attachments: z.array(z.unknown()).optional(),
})
export type ExchangedCase = z.output<typeof ExchangedCase>
