import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { fold } from '#server/language/fold.ts'
import type { ImportFailureCode, RawRow } from './contract.ts'
import type { TableLine } from './read-table.ts'

type Field = Exclude<keyof RawRow, 'line'>

/** Words that head a column, folded; the first of each is that of the template. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  fullName: ['ho va ten', 'ho ten', 'ho, dem va ten', 'ten', 'full name', 'name'],
  email: ['thu dien tu', 'thu dien tu cong vu', 'dia chi thu dien tu', 'email', 'e-mail', 'mail'],
  office: ['chuc vu', 'chuc danh', 'office', 'position'],
  department: ['co quan', 'ma co quan', 'don vi', 'ma don vi', 'so', 'department'],
  honorific: ['ong/ba', 'ong ba', 'xung ho', 'danh xung', 'honorific'],
  role: ['vai', 'vai tro', 'role'],
}
const FIELDS = Object.keys(HEADS) as Field[] // of this very object
const NEEDED: readonly Field[] = ['fullName', 'email', 'office']

/** The lines under the head, each cell under its field. Columns may stand in any order; others are passed over. */
export function recogniseColumns(lines: readonly TableLine[]): Result<RawRow[], Failure<ImportFailureCode>> {
  const [head, ...rest] = lines
  const heads = (head?.cells ?? []).map((cell) => fold(cell).replace(/\s*\(.*\)$|\s*[*:]$/g, ''))
  const columns = Object.fromEntries(
    FIELDS.map((field) => [field, heads.findIndex((words) => HEADS[field].includes(words))]),
  ) as Record<Field, number> // every field is a key
  if (NEEDED.some((field) => columns[field] === -1)) return fail('import-columns-missing')
  const at = (cells: readonly string[], field: Field) => cells[columns[field]] ?? ''
  return ok(
    rest.map(({ line, cells }) => ({
      line,
      fullName: at(cells, 'fullName'),
      email: at(cells, 'email').toLowerCase(),
      office: at(cells, 'office'),
      department: at(cells, 'department'),
      honorific: at(cells, 'honorific'),
      role: at(cells, 'role'),
    })),
  )
}
