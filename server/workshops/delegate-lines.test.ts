import { expect, it } from 'vitest'
import { readDelegateLines, sameDelegate } from './delegate-lines.ts'

it('reads "Họ tên; chức vụ", one delegate per line', () => {
  expect(
    readDelegateLines('Nguyễn Văn An; Phó Giám đốc\n\nTrần Thị Ngọc Ánh;Chuyên viên, phòng Đất đai\r\nLê Ỗ').delegates,
  ).toEqual([
    { fullName: 'Nguyễn Văn An', office: 'Phó Giám đốc' },
    { fullName: 'Trần Thị Ngọc Ánh', office: 'Chuyên viên, phòng Đất đai' },
    { fullName: 'Lê Ỗ', office: '' },
  ])
})

it.each([
  ['a row of Excel', 'Nguyễn Văn An\tPhó Giám đốc'],
  ['a numbered row of Excel', '1\tNguyễn Văn An\tPhó Giám đốc'],
  ['a numbered list', '12. Nguyễn Văn An, Phó Giám đốc'],
  ['a bulleted list', '- Ông Nguyễn Văn An – Phó Giám đốc'],
  ['a form of address', 'Đ/c Nguyễn Văn An; Phó Giám đốc'],
  ['decomposed letters of macOS', 'Nguyễn Văn An; Phó Giám đốc'.normalize('NFD')],
  ['too many spaces', '  Nguyễn   Văn An ;  Phó Giám đốc  '],
])('understands %s', (_what, line) => {
  expect(readDelegateLines(line)).toEqual({
    delegates: [{ fullName: 'Nguyễn Văn An', office: 'Phó Giám đốc' }],
    unreadable: [],
  })
})

it('says which lines are no names, and takes none of them for one', () => {
  expect(readDelegateLines('Nguyễn Văn An\nAn\n0912345678; Trưởng phòng\n; Giám đốc').unreadable).toEqual([2, 3, 4])
})

it('a tone makes another name, its placement does not', () => {
  const one = (fullName: string) => ({ fullName, office: 'Chuyên viên' })
  expect(sameDelegate(one('Lê Thị Hòa'), one('LÊ THỊ HOÀ'))).toBe(true)
  expect(sameDelegate(one('Lê Thị Hòa'), one('Lê Thị Hoa'))).toBe(false)
  expect(sameDelegate(one('Lê Thị Hòa'), { fullName: 'Lê Thị Hòa', office: 'Trưởng phòng' })).toBe(false)
})
