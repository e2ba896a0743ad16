import type { AgendaKind } from '#realtime/protocol/agenda-item-content.ts'
import { fold } from '#server/language/fold.ts'
import { toNfc } from '#server/language/nfc.ts'
import { readMinutes, readSpan } from './read-times.ts'

/** A department that a cell may name. */
export interface NamedDepartment {
  readonly id: string
  readonly code: string
  readonly placeName: string
}

/** A pasted row as an agenda item; `minutes` is null where nothing tells the duration. */
export interface RecognisedRow {
  readonly kind: AgendaKind
  readonly title: string
  readonly minutes: number | null
  readonly presenterDepartmentId: string | null
  readonly presenterName: string
}

type Role = 'time' | 'minutes' | 'number' | 'kind' | 'title' | 'who' | 'none'

/** Words that head a column in agendas of the departments. */
const HEADS: readonly [Role, readonly string[]][] = [
  ['number', ['stt', 'tt', 'so tt']],
  ['time', ['thoi gian', 'gio', 'time']],
  ['minutes', ['thoi luong', 'phut', 'so phut', 'duration', 'minutes']],
  ['kind', ['loai', 'loai muc', 'hinh thuc', 'kind', 'type']],
  ['who', ['thuc hien', 'chu tri', 'nguoi trinh bay', 'don vi', 'phu trach', 'bao cao vien', 'presenter', 'dai bieu']],
  ['title', ['noi dung', 'chuong trinh', 'tieu de', 'content', 'topic', 'item']],
]

/** The first that fits decides; folded. "Kết luận thảo luận" is a conclusion: the closing kinds come first. */
const KIND_WORDS: readonly [AgendaKind, readonly string[]][] = [
  ['break', ['giai lao', 'nghi giua gio', 'nghi trua', 'coffee', 'tea break', 'break']],
  ['roll-call', ['diem danh', 'on dinh to chuc', 'don tiep', 'kiem tra ky thuat', 'roll call']],
  ['directive', ['chi dao', 'directive']],
  ['conclusion', ['ket luan', 'be mac', 'conclusion', 'closing']],
  ['vote', ['bieu quyet', 'bo phieu', 'vote']],
  ['opening', ['khai mac', 'tuyen bo ly do', 'opening']],
  ['introduction', ['de dan', 'introductory']],
  ['breakout', ['thao luan nhom', 'chia nhom', 'breakout']],
  ['paper', ['tham luan', 'paper']],
  ['discussion', ['thao luan', 'trao doi', 'hoi dap', 'chat van', 'discussion', 'q&a']],
]

/**
 * Rows of a table from Word or Excel as agenda items. Columns are told apart by their head, else by what stands in
 * them: time spans (07:30–08:00, 7h30-8h), minutes, running numbers, names of departments, the longest text. Empty
 * rows and the head are left out.
 */
export function recogniseRows(
  table: readonly (readonly string[])[],
  departments: readonly NamedDepartment[],
): RecognisedRow[] {
  const rows = table.map((row) => row.map(clean)).filter((row) => row.some((cell) => cell !== ''))
  const head = rows[0] ? rolesOfHead(rows[0]) : null
  const body = head ? rows.slice(1) : rows
  const width = Math.max(0, ...rows.map((row) => row.length))
  const roles = head ?? guessRoles(body, width, departments)
  return body.flatMap((row) => recogniseRow(row, roles, departments) ?? [])
}

function clean(cell: string): string {
  return toNfc(cell).replace(/\s+/gu, ' ').trim()
}

function rolesOfHead(row: readonly string[]): Role[] | null {
  const roles = row.map((cell): Role => {
    const words = fold(cell)
      .replace(/[^a-z0-9 ]/g, '')
      .trim()
    return (
      HEADS.find(([, heads]) => heads.some((head) => words === head || words.startsWith(`${head} `)))?.[0] ?? 'none'
    )
  })
  return roles.filter((role) => role !== 'none').length >= 2 && roles.includes('title') ? roles : null
}

function guessRoles(
  rows: readonly (readonly string[])[],
  width: number,
  departments: readonly NamedDepartment[],
): Role[] {
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
  )
  const most = (cells: readonly string[], fits: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(fits).length * 2 > cells.length
  const roles = columns.map((cells, at): Role => {
    if (most(cells, (cell) => readSpan(cell) !== null)) return 'time'
    if (at === 0 && cells.length > 1 && cells.every((cell, row) => Number.parseInt(cell, 10) === row + 1))
      return 'number'
    if (most(cells, (cell) => readMinutes(cell) !== null)) return 'minutes'
    if (most(cells, (cell) => cell.length < 24 && kindIn(cell) !== null)) return 'kind'
    return 'none'
  })
  const free = columns
    .map((cells, at) => ({ at, cells }))
    .filter(({ at, cells }) => roles[at] === 'none' && cells.length > 0)
  const length = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length, 0)
  const title = [...free].sort((a, b) => length(b.cells) - length(a.cells))[0]
  // Where only a kind is left to be a text, it is the text.
  const titleAt = title?.at ?? roles.indexOf('kind')
  if (titleAt >= 0) roles[titleAt] = 'title'
  const others = free.filter(({ at }) => at !== titleAt)
  const who = others.find(({ cells }) => most(cells, (cell) => departmentIn(cell, departments) !== null)) ?? others[0]
  if (who) roles[who.at] = 'who'
  return roles
}

function recogniseRow(
  row: readonly string[],
  roles: readonly Role[],
  departments: readonly NamedDepartment[],
): RecognisedRow | null {
  const cell = (role: Role) =>
    row
      .filter((_, at) => roles[at] === role)
      .join(' ')
      .trim()
  const [title, who] = [cell('title'), cell('who')]
  if (title === '' && who === '') return null
  const department = departmentIn(who, departments)
  return {
    kind: kindIn(cell('kind')) ?? kindIn(title) ?? 'other',
    title,
    minutes: readMinutes(cell('minutes')) ?? readSpan(cell('time')),
    presenterDepartmentId: department?.id ?? null,
    presenterName: department && isJustName(who, department) ? '' : who,
  }
}

function kindIn(text: string): AgendaKind | null {
  const folded = fold(text)
  return KIND_WORDS.find(([, words]) => words.some((word) => folded.includes(word)))?.[0] ?? null
}

/** The one department that a text names, by place or code; null when it names none or several. */
function departmentIn(text: string, departments: readonly NamedDepartment[]): NamedDepartment | null {
  const folded = ` ${fold(text).replace(/[,.;()]/g, ' ')} `
  const named = departments.filter(
    ({ placeName, code }) => folded.includes(` ${fold(placeName)} `) || ` ${text} `.includes(` ${code} `),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

function isJustName(text: string, { placeName, code }: NamedDepartment): boolean {
  const rest = fold(text)
    .replace(fold(placeName), '')
    .replace(fold(code), '')
    .replace(/\b(so|tn&mt|nn&mt|tai nguyen va moi truong|nong nghiep va moi truong|tinh|thanh pho|tp)\b\.?/g, '')
  return rest.replace(/[^a-z]/g, '') === ''
}
