import type { DepartmentView } from '#server/departments/contract.ts'
import type { DepartmentRole } from '#server/kernel/actor.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { fold } from '#server/language/fold.ts'
import { PersonFields } from '../contract.ts'
import { isInForce } from '../people/move-person.ts'
import type { CheckedRow, RawRow, RowFault } from './contract.ts'

export interface ImportContext {
  readonly departments: readonly DepartmentView[]
  readonly today: LocalDate
  readonly defaultDepartmentId: string | null
  /** Accounts that these addresses have. */
  readonly present: ReadonlyMap<string, { readonly office: string }>
}

/** A line that can be entered, beside what is shown of it. */
export interface JudgedRow {
  readonly shown: CheckedRow
  /** null when the line is bad. */
  readonly person: {
    readonly fullName: string
    readonly email: string
    readonly office: string
    readonly honorific: 'ong' | 'ba' | null
    readonly departmentId: string
    readonly role: DepartmentRole | null
  } | null
}

const ROLE_WORDS: Readonly<Record<string, DepartmentRole>> = {
  'lanh dao': 'leader',
  'lanh dao so': 'leader',
  leader: 'leader',
  'chuyen vien': 'specialist',
  specialist: 'specialist',
  'van thu': 'records-clerk',
  'records clerk': 'records-clerk',
}
const HONORIFIC_WORDS: Readonly<Record<string, 'ong' | 'ba'>> = { ong: 'ong', ba: 'ba', mr: 'ong', ms: 'ba', mrs: 'ba' }

/** Judges every line: what is missing, wrong, twice in the file, or has an account already. */
export function checkRows(rows: readonly RawRow[], context: ImportContext): JudgedRow[] {
  const firstLines = new Map<string, number>()
  return rows.map((row) => {
    const judged = judge(row, context)
    const first = firstLines.get(row.email)
    if (row.email !== '' && first === undefined) firstLines.set(row.email, row.line)
    if (first === undefined || row.email === '') return judged
    return bad(judged, { code: 'import-email-twice', details: { line: first } })
  })
}

function judge(row: RawRow, context: ImportContext): JudgedRow {
  const fields = PersonFields.omit({ honorific: true }).safeParse(row)
  const body = departmentOf(row.department, context)
  const role = row.role === '' ? null : ROLE_WORDS[fold(row.role)]
  const honorific = row.honorific === '' ? null : HONORIFIC_WORDS[fold(row.honorific)]
  const faults: CheckedRow['faults'] = [
    ...(fields.error?.issues.map((issue) => ({ code: issue.message as RowFault })) ?? []), // codes of PersonFields
    ...('fault' in body ? [body.fault] : []),
    ...(role === undefined ? [{ code: 'import-role-unknown' } as const] : []),
    ...(honorific === undefined ? [{ code: 'import-honorific-unknown' } as const] : []),
  ]
  const present = context.present.get(row.email)
  const isGood = faults.length === 0 && fields.success && 'department' in body
  return {
    shown: {
      ...row,
      faults,
      verdict: faults.length > 0 ? 'bad' : present ? 'exists' : 'new',
      departmentName: 'department' in body ? body.department.shortName : null,
      presentOffice: present?.office ?? null,
    },
    person: isGood
      ? { ...fields.data, honorific: honorific ?? null, role: role ?? null, departmentId: body.department.id }
      : null,
  }
}

function bad({ shown }: JudgedRow, fault: CheckedRow['faults'][number]): JudgedRow {
  return { shown: { ...shown, verdict: 'bad', faults: [...shown.faults, fault] }, person: null }
}

/** A body in force by its code or one of its names, with or without tones; a former one is named with its successor. */
function departmentOf(
  words: string,
  { departments, today, defaultDepartmentId }: ImportContext,
): { department: DepartmentView } | { fault: CheckedRow['faults'][number] } {
  const wanted = fold(words)
  const fits =
    wanted === ''
      ? departments.filter((department) => department.id === defaultDepartmentId)
      : departments.filter(({ code, name, shortName, placeName }) =>
          [code, name, shortName, placeName].some((known) => fold(known) === wanted),
        )
  const department = fits.find((one) => isInForce(one, today))
  if (department) return { department }
  const former = fits[0]
  if (former) return { fault: { code: 'import-department-over', details: { today: former.today?.shortName ?? '–' } } }
  return { fault: { code: wanted === '' ? 'person-department-missing' : 'import-department-unknown' } }
}
