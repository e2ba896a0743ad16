import { z } from 'zod'
import type { IssuedLink } from '../contract.ts'

/** Bounds of a file of people. */
export const IMPORT_LIMITS = { bytes: 2 * 1024 * 1024, rows: 2000, unpackedBytes: 8 * 1024 * 1024, cell: 300 } as const

export const IMPORT_FAILURES = [
  'import-file-missing',
  'import-too-large',
  'import-unreadable',
  'import-old-workbook',
  'import-empty',
  'import-too-many-rows',
  'import-columns-missing',
  'import-nothing',
  'import-rows-unreadable',
] as const
export type ImportFailureCode = (typeof IMPORT_FAILURES)[number]

/** What a line may lack or have wrong; each has its sentence `failures.<code>`. */
export type RowFault =
  | 'person-name-missing'
  | 'person-name-too-long'
  | 'person-office-missing'
  | 'person-office-too-long'
  | 'email-missing'
  | 'email-invalid'
  | 'import-email-twice'
  | 'import-department-unknown'
  | 'import-department-over'
  | 'person-department-missing'
  | 'import-role-unknown'
  | 'import-honorific-unknown'

const cell = z.string().max(IMPORT_LIMITS.cell)

/** A line of the file as read, before anything is judged. */
export const RawRow = z.object({
  line: z.number().int().min(1),
  fullName: cell,
  email: cell,
  office: cell,
  department: cell,
  honorific: cell,
  role: cell,
})
export type RawRow = z.output<typeof RawRow>

export interface CheckedRow extends RawRow {
  /** new: will be entered · exists: the address has an account · bad: is left out. */
  readonly verdict: 'new' | 'exists' | 'bad'
  readonly faults: readonly {
    readonly code: RowFault
    readonly details?: Readonly<Record<string, string | number>>
  }[]
  /** Short name of the body that was recognised. */
  readonly departmentName: string | null
  /** Where the address has an account: the office it has there. */
  readonly presentOffice: string | null
}

export interface ImportPreview {
  readonly rows: readonly CheckedRow[]
  readonly counts: { readonly new: number; readonly exists: number; readonly bad: number }
}

/** What the page sends back when it is confirmed: the lines themselves, which are judged anew. */
export const ConfirmImportInput = z.object({
  importId: z.uuid('import-rows-unreadable'),
  rows: z
    .string('import-rows-unreadable')
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json)
      } catch {
        context.addIssue({ code: 'custom', message: 'import-rows-unreadable' })
        return z.NEVER
      }
    })
    .pipe(
      z
        .array(RawRow, 'import-rows-unreadable')
        .min(1, 'import-nothing')
        .max(IMPORT_LIMITS.rows, 'import-too-many-rows'),
    ),
  defaultDepartmentId: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((chosen) => chosen || null),
  updateOffices: z.literal('on').optional().transform(Boolean),
  invite: z.literal('on').optional().transform(Boolean),
})
export type ConfirmImportInput = z.output<typeof ConfirmImportInput>

export interface ImportOutcome {
  readonly created: number
  readonly updated: number
  readonly skipped: number
  /** Links of those who were entered, shown once; empty when none were asked for, or on a second confirmation. */
  readonly links: readonly (IssuedLink & { readonly fullName: string; readonly email: string })[]
  /** It had been confirmed before: nothing was done now. */
  readonly wasDone: boolean
}
