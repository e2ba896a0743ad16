import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { IMPORT_LIMITS } from './contract.ts'
import { readTable } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.ts'
import { workbookOf } from './testing/workbook-of.ts'

const HEAD = ['Họ và tên', 'Thư điện tử', 'Chức vụ', 'Cơ quan']
const ROW = ['Nguyễn Thị Ước', 'uoc@bacninh.example', 'Chuyên viên; Văn phòng', 'BN']
const utf8 = (text: string) => new TextEncoder().encode(text)
const quoted = (cells: readonly string[], delimiter: string) => cells.map((cell) => `"${cell}"`).join(delimiter)

async function people(bytes: Uint8Array) {
  const table = await readTable(bytes)
  if (!table.ok) return table.failure.code
  const rows = recogniseColumns(table.value)
  return rows.ok ? rows.value : rows.failure.code
}
const expected = [
  { line: 2, fullName: ROW[0], email: ROW[1], office: ROW[2], department: 'BN', honorific: '', role: '' },
]

describe('CSV', () => {
  test.each([';', ',', '\t'])('cells between %j, with and without a byte order mark', async (delimiter) => {
    const text = `${HEAD.join(delimiter)}\r\n${quoted(ROW, delimiter)}\r\n`
    expect(await people(utf8(text))).toEqual(expected)
    expect(await people(utf8(`\uFEFF${text}`))).toEqual(expected)
  })

  test('Excel’s "Unicode text" (UTF-16) and the decomposed letters of a Mac are read as the same text', async () => {
    const text = `${HEAD.join('\t')}\n${quoted(ROW, '\t')}\n`
    expect(await people(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected)
    expect(await people(utf8(text.normalize('NFD')))).toEqual(expected)
  })

  test('Windows-1258, whose tones are marks of their own, is recognised', async () => {
    // "Họ tên;Email;Chức vụ" / "Lê Hà;ha@x.example;Chuyên viên": ô ư ê have bytes of their own, ọ ứ ụ are letter + mark.
    const head = [
      0x48,
      0x6f,
      0xf2,
      0x20,
      0x74,
      0xea,
      0x6e,
      0x3b,
      ...utf8('Email;Ch'),
      0xfd,
      0xec,
      0x63,
      0x20,
      0x76,
      0x75,
      0xf2,
    ]
    const row = [0x4c, 0xea, 0x20, 0x48, 0xe0, ...utf8(';ha@x.example;Chuy'), 0xea, ...utf8('n vi'), 0xea, 0x6e]
    expect(await people(new Uint8Array([...head, 0x0a, ...row]))).toMatchObject([
      { fullName: 'Lê Hà', email: 'ha@x.example', office: 'Chuyên viên' },
    ])
  })

  test('what looks like a formula is text; lines keep the numbers of the file; empty ones are passed over', async () => {
    const rows = await people(utf8('Họ tên;Email;Chức vụ\n;;\n=HYPERLINK("x");a@b.example;+1\n'))
    expect(rows).toMatchObject([{ line: 3, fullName: '=HYPERLINK("x")', office: '+1' }])
  })
})

describe('XLSX', () => {
  test('the first sheet is read, numbers and formulas as their text', async () => {
    const bytes = workbookOf([HEAD, ROW, ['Lê Hà', 'ha@x.example', 7, '']])
    expect(await people(bytes)).toMatchObject([expected[0], { line: 3, office: '7' }])
  })

  test('a bomb is refused by what it says of itself', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(20 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(IMPORT_LIMITS.bytes)
    expect(await people(bomb)).toBe('import-too-large')
  })

  test('a bomb that lies about its size unpacks no further than it said', async () => {
    const honest = zipSync({ 'xl/workbook.xml': new Uint8Array(20 * 1024 * 1024) })
    const lying = forgeSizes(honest, 100)
    const before = process.memoryUsage().arrayBuffers
    expect(await people(lying)).toBe('import-unreadable')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(IMPORT_LIMITS.unpackedBytes)
  })

  test('2,000 people are read', async () => {
    const bytes = workbookOf([
      HEAD,
      ...Array.from({ length: 2000 }, (_, i) => ['Lê Hà', `ha${i}@x.example`, 'Chuyên viên', 'BN']),
    ])
    expect(await people(bytes)).toHaveLength(2000)
  })
})

test.each([
  ['nothing', new Uint8Array(), 'import-file-missing'],
  ['a head alone', utf8('Họ tên;Email;Chức vụ\n'), 'import-empty'],
  ['columns that are not ours', utf8('a;b;c\n1;2;3\n'), 'import-columns-missing'],
  ['more than 2 MB', new Uint8Array(IMPORT_LIMITS.bytes + 1), 'import-too-large'],
  ['more than 2,000 lines', utf8(`Họ tên;Email;Chức vụ\n${'a;b;c\n'.repeat(2001)}`), 'import-too-many-rows'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'import-old-workbook'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 10, 0, 10, 0]), 'import-unreadable'],
  ['another kind of archive', zipSync({ 'a.xml': strToU8('<a/>') }), 'import-unreadable'],
])('%s is refused with a reason', async (_what, bytes, code) => {
  expect(await people(bytes)).toBe(code)
})

/** Writes another unpacked size over those of the headers. */
function forgeSizes(zip: Uint8Array, size: number): Uint8Array {
  const forged = Buffer.from(zip)
  for (let at = 0; at < forged.length - 4; at++) {
    const signature = forged.readUInt32LE(at)
    if (signature === 0x04034b50) forged.writeUInt32LE(size, at + 22)
    if (signature === 0x02014b50) forged.writeUInt32LE(size, at + 24)
  }
  return new Uint8Array(forged)
}
