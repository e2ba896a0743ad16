import { describe, expect, test } from 'vitest'
import { textIn } from '#server/language/catalogue.ts'
import { Avatar } from './avatar.tsx'
import { Band, type BandCell } from './band.tsx'
import { Button } from './button.tsx'
import { conformField } from './conform-field.ts'
import { Countdown } from './countdown.tsx'
import { DateField } from './date-field.tsx'
import { DepartmentChip } from './department-chip.tsx'
import { POSITIONS, PositionMark } from './position-mark.tsx'
import { SaveStatus } from './save-status.tsx'
import { Table } from './table.tsx'
import { renderPart } from './testing/render-part.tsx'
import { TextField } from './text-field.tsx'
import { UploadRow } from './upload-row.tsx'

/** What is read or seen as words, without tags. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('a button', () => {
  test('that is off says why, beside it and to those who hear the page', () => {
    const html = renderPart(<Button disabledReason="Còn 2 đề xuất chờ duyệt">Khóa bản</Button>)
    const id = /aria-describedby="([^"]+)"/.exec(html)?.[1]
    expect(id).toBeDefined()
    expect(html).toContain(`id="${id}"`)
    expect(html).toContain('aria-disabled="true"')
    expect(html).not.toMatch(/ disabled/)
    expect(words(html)).toBe('Khóa bản Còn 2 đề xuất chờ duyệt')
  })

  test('that may wait holds both texts, so that its width stays', () => {
    for (const busy of [true, false]) {
      const html = renderPart(<Button busy={busy}>Gửi</Button>)
      expect(words(html)).toBe('Gửi Đang gửi…')
      expect(html.includes('aria-busy="true"')).toBe(busy)
    }
  })

  test('sends no form unless it says so', () => {
    expect(renderPart(<Button>Lưu</Button>)).toContain('type="button"')
  })
})

describe('a field', () => {
  test('is required in words, and its error and help are heard with it', () => {
    const html = renderPart(<TextField id="x" label="Tên" required help="Viết ngắn." error="Nhập tên." />)
    expect(words(html)).toBe('Tên bắt buộc Nhập tên. Viết ngắn.')
    expect(html).toContain('aria-describedby="x-error x-help"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-required="true"')
    expect(html).toContain('for="x"')
  })

  test('for a day shows dd/mm/yyyy, and gives back what was typed where it is none', () => {
    expect(renderPart(<DateField label="Ngày" defaultValue="2024-11-28" />)).toContain('value="28/11/2024"')
    expect(renderPart(<DateField label="Ngày" defaultValue="31/02/2025" />)).toContain('value="31/02/2025"')
  })

  test('of conform gets its sentences from the refusal codes', () => {
    const field = { id: 'f', name: 'email', formId: 'form', initialValue: 'ten', errors: ['email-invalid'] }
    expect(conformField(field, textIn('vi'))).toMatchObject({
      defaultValue: 'ten',
      error: ['Thư điện tử chưa đúng dạng, ví dụ ten@coquan.gov.vn.'],
    })
  })
})

describe('the band', () => {
  const cells: BandCell[] = ['HN', 'BN', 'HP', 'VP', 'HY', 'HD', 'NB', 'HNa', 'TB', 'NĐ'].map((code) => ({
    code,
    name: `Sở ${code}`,
    state: code === 'HNa' ? 'working' : 'signed',
  }))

  test('has a cell for every body, in the order given, each heard with its name and state', () => {
    const html = renderPart(<Band cells={cells} label="9/10 Sở đã xác nhận" />)
    const heard = [...html.matchAll(/<span class="sr-only">([^<]+)</g)].map(([, text]) => text)
    expect(heard).toEqual(
      cells.map(({ name, state }) => `${name}: ${state === 'working' ? 'đang làm' : 'đã xác nhận'}`),
    )
    expect(html).toContain('aria-label="9/10 Sở đã xác nhận"')
  })

  test('can say what its states mean on this page', () => {
    expect(renderPart(<Band cells={cells.slice(0, 1)} label="" words={{ signed: 'đã ký giao ước' }} />)).toContain(
      'Sở HN: đã ký giao ước',
    )
  })
})

describe('marks and chips', () => {
  test('the six positions differ in shape, not only in colour', () => {
    const shapes = POSITIONS.map((position) =>
      renderPart(<PositionMark position={position} isSilent />).replace(/ class="[^"]*"/g, ''),
    )
    expect(new Set(shapes).size).toBe(6)
  })

  test('each position has its words as its name', () => {
    expect(renderPart(<PositionMark position="agreeNote" />)).toContain('aria-label="Nhất trí, có ý kiến"')
  })

  test('[domain 7.7] an avatar shows the first letter of the tên', () => {
    expect(words(renderPart(<Avatar name="Trần Quốc Ân" hue={1} />))).toBe('Â')
  })

  test('a department is always its code; a hidden name is still heard', () => {
    expect(words(renderPart(<DepartmentChip code="HNa" hue={8} name="Hà Nam" isNameHidden />))).toBe('HNa Hà Nam')
  })
})

describe('states', () => {
  test('saving is told in words: saved with its time, unsaved with its count', () => {
    const at = new Date('2024-11-14T08:27:00Z')
    expect(words(renderPart(<SaveStatus state={{ kind: 'saved', at }} />))).toBe('Đã lưu 15:27 Đã lưu 15:27')
    expect(words(renderPart(<SaveStatus state={{ kind: 'unsaved', count: 12 }} />))).toContain(
      'Chưa lưu – 12 thay đổi chưa gửi',
    )
    expect(words(renderPart(<SaveStatus state={{ kind: 'unsaved', count: 1 }} />, 'en'))).toContain(
      'Not saved – 1 change not sent',
    )
  })

  test.each([
    [192, '03:12', ''],
    [28, '00:28', 'Sắp hết'],
    [-45, '+00:45', 'Quá giờ'],
  ])('with %d s left the countdown shows %s %s', (seconds, figures, remark) => {
    const now = Date.UTC(2024, 10, 14)
    const html = renderPart(
      <Countdown label="Lượt" endsAt={new Date(now + seconds * 1000)} totalSeconds={300} serverNow={() => now} />,
    )
    expect(words(html)).toBe(`${figures} ${remark}`.trim())
  })

  test('a refused upload says why and offers no pause', () => {
    const html = renderPart(
      <UploadRow
        name="a.mov"
        totalBytes={1024}
        state={{ kind: 'refused', reason: 'Tệp lớn hơn 50 MB.' }}
        onPause={() => undefined}
      />,
    )
    expect(words(html)).toContain('Tệp lớn hơn 50 MB.')
    expect(html).not.toContain('<button')
  })
})

describe('a table', () => {
  const columns = [
    { key: 'name', header: 'Tên', cell: (row: string) => row, isRowHeader: true },
    { key: 'size', header: 'Số chữ', cell: (row: string) => row.length },
  ]

  test('keeps its roles for phones and repeats the header before each cell', () => {
    const html = renderPart(<Table caption="Danh sách" columns={columns} rows={['Ỗ Ẩ Ặ']} rowKey={(row) => row} />)
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(html).toContain(`role="${role}"`)
    expect(words(html)).toBe('Danh sách Tên Số chữ Ỗ Ẩ Ặ Số chữ 5')
  })

  test('without rows says what is missing instead', () => {
    const html = renderPart(
      <Table caption="" columns={columns} rows={[]} rowKey={(row) => row} empty={<p>Chưa có gì</p>} />,
    )
    expect(html).toBe('<p>Chưa có gì</p>')
  })
})
