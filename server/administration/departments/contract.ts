import { z } from 'zod'
import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'
import { toNfc } from '#server/language/nfc.ts'

/** Why a body is not recorded; each has its sentence `failures.<code>`. */
export const DEPARTMENT_FAILURES = [
  'department-name-missing',
  'department-short-name-missing',
  'department-place-missing',
  'department-code-invalid',
  'department-date-missing',
  'department-exists',
  'department-predecessor-missing',
  'department-predecessor-one',
  'department-predecessor-over',
  'department-basis-missing',
  'department-text-too-long',
] as const
export type DepartmentFailureCode = (typeof DEPARTMENT_FAILURES)[number]

/** How a body comes to be: founded anew, or from others by renaming, consolidation (hợp nhất), merger (sáp nhập), division. */
export const ORIGINS = ['founded', 'renamed', 'consolidated', 'merged', 'divided'] as const

const line = (most: number) =>
  z
    .string()
    .default('')
    .transform((typed) => toNfc(typed).trim().replace(/\s+/gu, ' '))
    .pipe(z.string().max(most, 'department-text-too-long'))
const needed = (missing: DepartmentFailureCode, most: number) => line(most).pipe(z.string().min(1, missing))

/** A new version of a body: names and symbol as the law gives them, its first day, and whom it succeeds. */
export const RecordDepartmentInput = z
  .object({
    name: needed('department-name-missing', 200),
    shortName: needed('department-short-name-missing', 80),
    placeName: needed('department-place-missing', 60),
    parentName: line(120),
    /** Of the place; the versions of one body share it: "HN", "HNa", "NĐ". */
    code: line(8).pipe(z.string().regex(/^\p{Lu}[\p{L}\d]{0,5}$/u, 'department-code-invalid')),
    /** After the number of its documents: "SNNMT". */
    symbol: line(20),
    validFrom: z
      .string()
      .default('')
      .transform((typed, context): LocalDate => {
        if (isLocalDate(typed)) return typed
        const parsed = parseDate(typed)
        if (parsed.ok) return parsed.value
        context.addIssue({ code: 'custom', message: typed.trim() === '' ? 'department-date-missing' : 'date-form' })
        return z.NEVER
      }),
    origin: z.enum(ORIGINS).default('founded'),
    predecessorIds: z.array(z.uuid('department-predecessor-missing')).max(20).default([]),
    legalBasis: line(300),
    joinsCluster: z.literal('on').optional().transform(Boolean),
  })
  .superRefine(({ origin, predecessorIds, legalBasis }, context) => {
    const refuse = (path: string, message: DepartmentFailureCode) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (origin === 'founded') return
    if (predecessorIds.length === 0) refuse('predecessorIds', 'department-predecessor-missing')
    if ((origin === 'renamed' || origin === 'divided') && predecessorIds.length > 1)
      refuse('predecessorIds', 'department-predecessor-one')
    if (!legalBasis) refuse('legalBasis', 'department-basis-missing')
  })
export type RecordDepartmentInput = z.output<typeof RecordDepartmentInput>
