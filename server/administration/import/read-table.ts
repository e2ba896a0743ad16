import { parse } from 'csv-parse/sync'
import { type Unzipped, unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { toNfc } from '#server/language/nfc.ts'
import { IMPORT_LIMITS, type ImportFailureCode } from './contract.ts'
import { decodeText } from './decode-text.ts'

/** A line of the file with its number; cells are text whatever they look like. */
export interface TableLine {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Lines of a CSV or XLSX file that are not empty. Known by its content, not its name. The largest that is taken (2 MB,
 * 8 MB unpacked) costs the main thread one or two tenths of a second, seldom and for administrators only; a bomb is
 * refused before it is unpacked (N9).
 */
export async function readTable(bytes: Uint8Array): Promise<Result<TableLine[], Failure<ImportFailureCode>>> {
  if (bytes.length === 0) return fail('import-file-missing')
  if (bytes.length > IMPORT_LIMITS.bytes) return fail('import-too-large')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fail('import-old-workbook')
  const read = startsWith(bytes, [0x50, 0x4b]) ? await readWorkbook(bytes) : readSeparated(bytes)
  if (!read.ok) return read
  const lines = read.value.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (lines.length < 2) return fail('import-empty')
  if (lines.length > IMPORT_LIMITS.rows + 1) return fail('import-too-many-rows', { most: IMPORT_LIMITS.rows })
  return ok(lines)
}

type Read = Result<TableLine[], Failure<ImportFailureCode>>

function readSeparated(bytes: Uint8Array): Read {
  const text = decodeText(bytes)
  if (text.includes('\0')) return fail('import-unreadable')
  try {
    const records: unknown[] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 64 * 1024,
      info: true,
    })
    return ok(records.map((record) => toLine(record as CsvRecord))) // what `info: true` answers
  } catch {
    // The library throws on what is no table; the person is told so.
    return fail('import-unreadable')
  }
}

interface CsvRecord {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

function toLine({ info, record }: CsvRecord): TableLine {
  return { line: info.lines, cells: record.map(clean) }
}

/** The one of `;`, tab and `,` that the first line has most of. */
function delimiterOf(text: string): string {
  const first =
    text
      .slice(0, 4000)
      .split(/\r?\n/)
      .find((line) => line.trim() !== '') ?? ''
  const bare = first.replace(/"[^"]*"/g, '')
  const counts = [';', '\t', ','].map((mark) => ({ mark, count: bare.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

async function readWorkbook(bytes: Uint8Array): Promise<Read> {
  const parts = unpackWithinBounds(bytes)
  if (parts === 'too-large') return fail('import-too-large')
  if (parts === null) return fail('import-unreadable')
  try {
    // Packed again without compression: the library cannot be led to unpack more than was measured here.
    const rows = await readSheet(Buffer.from(zipSync(parts, { level: 0 })))
    return ok(rows.map((row, index) => ({ line: index + 1, cells: row.map((cell) => clean(textOf(cell))) })))
  } catch {
    return fail('import-unreadable')
  }
}

/** The parts of a workbook that hold cells; refused when they say, or turn out, to be larger than a table of people. */
function unpackWithinBounds(bytes: Uint8Array): Unzipped | 'too-large' | null {
  let announced = 0
  let isTooLarge = false
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name) || isTooLarge) return false
        announced += originalSize
        isTooLarge = announced > IMPORT_LIMITS.unpackedBytes
        return !isTooLarge
      },
    })
    if (isTooLarge) return 'too-large'
    return Object.keys(parts).length > 0 ? parts : null
  } catch {
    return null
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

function clean(cell: string): string {
  return toNfc(cell).replace(/\s+/gu, ' ').trim().slice(0, IMPORT_LIMITS.cell)
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
