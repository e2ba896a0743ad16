import { z } from 'zod'
import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'

/** `working_saturday`: a Saturday or Sunday that is worked in exchange for a day off (làm bù). */
export const HOLIDAY_KINDS = ['holiday', 'working_saturday'] as const
export type HolidayKind = (typeof HOLIDAY_KINDS)[number]

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const HOLIDAY_FAILURES = [
  'holidays-not-allowed',
  'holiday-known',
  'holiday-not-found',
  'holiday-not-weekend',
  'holiday-name-missing',
] as const
export type HolidayFailureCode = (typeof HOLIDAY_FAILURES)[number]

/** A row of the table. */
export interface HolidayView {
  readonly day: LocalDate
  readonly name: string
  readonly kind: HolidayKind
  /** False: from the law or the rule; the Government has not announced it yet. */
  readonly isAnnounced: boolean
}

/** As people type it, or as it is stored. */
const day = z.string().transform((value, context): LocalDate => {
  if (isLocalDate(value)) return value
  const parsed = parseDate(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: value.trim() === '' ? 'date-empty' : 'date-form' })
  return z.NEVER
})

export const AddHolidayInput = z.object({
  day,
  kind: z.enum(HOLIDAY_KINDS),
  name: z
    .string()
    .transform((value) => toNfc(value).trim())
    .refine((value) => value !== '', 'holiday-name-missing')
    .refine((value) => codePointLength(value) <= 100, 'field-too-long'),
})
export type AddHolidayInput = z.output<typeof AddHolidayInput>

export const RemoveHolidayInput = z.object({ day })
export type RemoveHolidayInput = z.output<typeof RemoveHolidayInput>
