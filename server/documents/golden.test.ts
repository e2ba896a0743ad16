import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { OfficialDocument } from './contract.ts'
import { createDocuments } from './documents.ts'
import { type PdfPage, readPdf } from './testing/read-pdf.ts'
import { sampleLetter, sampleMinutes, sampleSubmission, sampleTable } from './testing/sample-documents.ts'

const documents = createDocuments({ fontFolder: null })
afterAll(() => documents.close())
const CREATED = new Date('2026-02-05T01:00:00Z')
const MM = 72 / 25.4

async function pdfOf(document: OfficialDocument): Promise<PdfPage[]> {
  const rendered = await documents.render(document, 'pdf', CREATED)
  if (!rendered.ok) throw new Error(rendered.failure.code)
  return readPdf(rendered.value.bytes)
}
async function partsOf(document: OfficialDocument): Promise<Record<string, string>> {
  const rendered = await documents.render(document, 'docx', CREATED)
  if (!rendered.ok) throw new Error(rendered.failure.code)
  const entries = Object.entries(unzipSync(rendered.value.bytes))
  return Object.fromEntries(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}
async function docxOf(document: OfficialDocument): Promise<string> {
  return (await partsOf(document))['word/document.xml'] ?? ''
}
/** Texts of the paragraphs in order. */
function lines(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
  )
}
const wordAt = (page: PdfPage | undefined, text: string) => {
  const found = page?.words.find((word) => word.text.includes(text))
  if (!found) throw new Error(`“${text}” is not on the page: ${page?.text}`)
  return found
}

describe('golden tests of NĐ 30/2020 (domain.md §1.6)', () => {
  test('[G1] a công văn has V/v under its number, no tên loại, Kính gửi, “Như trên” first and “Lưu” last', async () => {
    const [page] = await pdfOf(sampleLetter())
    const number = wordAt(page, 'Số: 05/SNNMT-QLĐĐ')
    const subject = wordAt(page, 'V/v kiến nghị')
    expect(subject.y).toBeLessThan(number.y)
    expect(subject.x).toBeLessThan(100 * MM)
    expect(page?.text).not.toMatch(/CÔNG VĂN/)
    expect(page?.text).toContain('Kính gửi: Bộ Nông nghiệp và Môi trường')
    expect(page?.text).toMatch(/Nơi nhận:.*- Như trên;.*- Lưu: VT, QLĐĐ\./)
    const word = lines(await docxOf(sampleLetter()))
    expect(word).toEqual(
      expect.arrayContaining(['Kính gửi: Bộ Nông nghiệp và Môi trường', '- Như trên;', '- Lưu: VT, QLĐĐ.']),
    )
  })

  test('[G2] a tờ trình has tên loại, trích yếu and Kính gửi', async () => {
    const [page] = await pdfOf(sampleSubmission())
    expect(wordAt(page, 'TỜ TRÌNH').y).toBeGreaterThan(wordAt(page, 'Về việc kiến nghị').y)
    expect(page?.text).toContain('Kính gửi: Bộ Nông nghiệp và Môi trường')
    expect(lines(await docxOf(sampleSubmission()))).toContain('TỜ TRÌNH')
  })

  test('[G3] a kế hoạch has no Kính gửi and no “Như trên”', async () => {
    const plan = sampleSubmission({
      kind: 'plan',
      number: { digits: '03', symbol: 'KH-SNNMT' },
      addressees: [],
      recipients: ['Các Sở trong Cụm', 'Lưu: VT'],
    })
    const [page] = await pdfOf(plan)
    expect(page?.text).toContain('KẾ HOẠCH')
    expect(page?.text).not.toMatch(/Kính gửi|Như trên/)
  })

  test('[G4] a biên bản has no place and date; THƯ KÝ stands left, CHỦ TỌA right', async () => {
    const [page] = await pdfOf(sampleMinutes())
    expect(page?.text).not.toMatch(/Bắc Ninh, ngày/)
    const [secretary, chair] = [wordAt(page, 'THƯ KÝ'), wordAt(page, 'CHỦ TỌA')]
    expect(secretary.x).toBeLessThan(chair.x)
    expect(Math.abs(secretary.y - chair.y)).toBeLessThan(1)
    const word = lines(await docxOf(sampleMinutes()))
    expect(word.indexOf('THƯ KÝ')).toBeLessThan(word.indexOf('CHỦ TỌA'))
    expect(word.some((line) => line.startsWith('KT.'))).toBe(false)
  })

  test('[G5] the head is a two-column table without borders; rules are drawn, never underscores', async () => {
    const xml = await docxOf(sampleLetter())
    const head = xml.slice(xml.indexOf('<w:tbl>'), xml.indexOf('</w:tbl>'))
    expect(head.match(/<w:gridCol /g)).toHaveLength(2)
    expect(head).toMatch(
      /<w:tblBorders>(?:<w:(?:top|left|bottom|right|insideH|insideV) w:val="none"[^>]*\/>)+<\/w:tblBorders>/,
    )
    expect(head).toMatch(/<w:pBdr><w:top w:val="single"/)
    expect(lines(xml).join('')).not.toContain('__')
  })

  test('[G6] page 1 bears no number, page 2 a centred 2 in the top margin; each appendix begins anew', async () => {
    const pages = await pdfOf(
      sampleLetter({
        appendices: [
          { title: 'Bảng tổng hợp ý kiến', body: [sampleTable(40)] },
          { title: 'Danh sách', body: [sampleTable(2)] },
        ],
      }),
    )
    const numbers = pages.map((page) => page.words.find((word) => word.y > 280 * MM && /^\d+$/.test(word.text)))
    const appendixAt = pages.findIndex((page) => page.text.includes('Phụ lục I '))
    expect(numbers[0]).toBeUndefined()
    expect(numbers[appendixAt]).toBeUndefined()
    expect(numbers[appendixAt + 1]?.text).toBe('2')
    expect((numbers[appendixAt + 1]?.x ?? 0) / MM).toBeCloseTo(112.5, -0.5)
    const second = pages.findIndex((page) => page.text.includes('Phụ lục II'))
    expect(numbers[second]).toBeUndefined()
    const parts = await partsOf(sampleLetter({ appendices: [{ title: 'Danh sách', body: [sampleTable(2)] }] }))
    expect(parts['word/document.xml']?.match(/<w:titlePg\/>/g)).toHaveLength(2)
    expect(parts['word/document.xml']?.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2)
  })

  test('[G7] two Kính gửi stand on lines of their own, their dashes at one place right of the colon', async () => {
    const [page] = await pdfOf(sampleLetter({ addressees: ['Bộ Nông nghiệp và Môi trường', 'Bộ Tài chính'] }))
    const [first, second] = [wordAt(page, '- Bộ Nông nghiệp'), wordAt(page, '- Bộ Tài chính.')]
    expect(first.x).toBeCloseTo(second.x, 1)
    expect(first.x).toBeGreaterThan(wordAt(page, 'Kính gửi:').x + 50)
    expect(page?.text).toMatch(/- Bộ Nông nghiệp và Môi trường;/)
  })

  test.each([
    ['2026-02-01', 'ngày 01 tháng 02 năm 2026'],
    ['2026-10-09', 'ngày 09 tháng 10 năm 2026'],
    ['2021-03-25', 'ngày 25 tháng 3 năm 2021'],
  ] as const)('[G8] %s is written “%s”', async (date, words) => {
    const [page] = await pdfOf(sampleLetter({ placeDate: { place: 'Bắc Ninh', date } }))
    expect(page?.text).toContain(`Bắc Ninh, ${words}`)
    expect(lines(await docxOf(sampleLetter({ placeDate: { place: 'Bắc Ninh', date } })))).toContain(
      `Bắc Ninh, ${words}`,
    )
  })

  test('[G9] every run of the DOCX names Times New Roman in black; the PDF says that a substitute stands in', async () => {
    const parts = await partsOf(sampleLetter({ appendices: [{ title: 'Danh sách', body: [sampleTable(2)] }] }))
    const runs = [...(parts['word/document.xml'] ?? '').matchAll(/<w:r>(.*?)<\/w:r>/gs)].map((match) => match[1] ?? '')
    expect(runs.length).toBeGreaterThan(30)
    expect(runs.filter((run) => !run.includes('w:ascii="Times New Roman"'))).toEqual([])
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((match) => match[1])
    const styles = [...(parts['word/styles.xml'] ?? '').matchAll(/<w:style [^>]*w:styleId="([^"]+)".*?<\/w:style>/gs)]
    const shown = [parts['word/document.xml'], ...styles.filter(([, id]) => used.includes(id)).map(([style]) => style)]
    const colours = [...shown.join('').matchAll(/<w:color w:val="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(colours)).toEqual(new Set(['000000']))
    expect(documents.isFontSubstitute).toBe(true)
  })

  test('[G10] the text of the PDF is NFC and holds Quốc hiệu, also when the model was not', async () => {
    const pages = await pdfOf(sampleLetter({ subject: 'kiến nghị về đất đai'.normalize('NFD') }))
    const text = pages.map((page) => page.text).join(' ')
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('V/v kiến nghị về đất đai')
  })

  test('[G11] 23 điểm include đ after d', async () => {
    const body = Array.from({ length: 23 }, (_, index) => ({
      type: 'point' as const,
      place: index + 1,
      runs: [{ text: `nội dung ${index + 1};` }],
    }))
    const text = lines(await docxOf(sampleLetter({ body })))
    expect(
      text
        .filter((line) => /^\p{L}\) nội dung/u.test(line))
        .map((line) => line[0])
        .join(''),
    ).toBe('abcdđeghiklmnopqrstuvxy')
  })

  test('[G12] căn cứ end with “;”, the last with “.”, in italics', async () => {
    const xml = await docxOf(sampleSubmission())
    const words = lines(xml)
    expect(words).toContain('Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;')
    expect(words).toContain('Căn cứ Nghị định số 102/2024/NĐ-CP ngày 30 tháng 7 năm 2024 của Chính phủ.')
    expect(xml).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*Căn cứ Luật Đất đai/s)
  })
})

describe('what a document must survive', () => {
  test('the same model gives the same bytes, another letter others', async () => {
    const bytes = async (document: OfficialDocument) => {
      const rendered = await documents.render(document, 'pdf', CREATED)
      return rendered.ok ? Buffer.from(rendered.value.bytes).toString('base64') : ''
    }
    expect(await bytes(sampleLetter())).toBe(await bytes(sampleLetter()))
    expect(await bytes(sampleLetter())).not.toBe(await bytes(sampleLetter({ subject: 'kiến nghị khác' })))
  })

  test('words of a user are printed as typed: no markup is read, no file of the machine', async () => {
    const hostile = '#read("/etc/passwd") *đậm* $x^2$ @ref \\ <b>&amp;'
    const [page] = await pdfOf(sampleLetter({ body: [{ type: 'paragraph', runs: [{ text: hostile }] }] }))
    expect(page?.text).toContain('#read("/etc/passwd") *đậm* $x^2$ @ref \\ <b>&amp;')
    expect(
      lines(await docxOf(sampleLetter({ body: [{ type: 'paragraph', runs: [{ text: hostile }] }] }))),
    ).toContainEqual(expect.stringContaining('&lt;b&gt;&amp;amp;'))
  })

  test('broken Unicode and control characters do not stop it; a character that no font has is named', async () => {
    const odd = `lẻ \ud83d đôi\u0000 dòng\u200b mới`
    const [page] = await pdfOf(
      sampleLetter({
        subject: 'kiến nghị',
        body: [{ type: 'paragraph', runs: [{ text: odd }] }],
      }),
    )
    expect(page?.text).toContain('lẻ đôi dòng mới')
    const rendered = await documents.render(sampleLetter({ subject: 'họp 🎉' }), 'pdf', CREATED)
    expect(rendered).toMatchObject({
      ok: false,
      failure: { code: 'document-character-unprintable', details: { character: '🎉', codePoint: 'U+1F389' } },
    })
  })

  test('a table row longer than a page loses nothing', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `ý${index + 1}`).join(' ')
    const block = { type: 'table' as const, table: { columns: [1, 8], head: ['TT', 'Nội dung'], rows: [['1', long]] } }
    const pages = await pdfOf(sampleLetter({ appendices: [{ title: 'Ý kiến', body: [block] }] }))
    const text = pages.map((page) => page.text).join(' ')
    expect(text).toContain('ý900')
    expect(text.match(/ý\d+/g)).toHaveLength(900)
  })

  test('ten signatures come in pairs, the lead right in the first row, and their places are told', async () => {
    const signatures = Array.from({ length: 10 }, (_, index) => ({
      body: `SỞ THỨ ${index + 1}`,
      authority: ['GIÁM ĐỐC'],
      name: `Người Thứ ${index + 1}`,
    }))
    const rendered = await documents.render(sampleLetter({ signing: { mode: 'grid', signatures } }), 'pdf', CREATED)
    if (!rendered.ok) throw new Error(rendered.failure.code)
    expect(rendered.value.signatures).toHaveLength(10)
    const place = (name: string) => rendered.value.signatures.find((signature) => signature.name === name)
    expect(place('Người Thứ 1')?.x).toBeGreaterThan(place('Người Thứ 2')?.x ?? 0)
    expect(place('Người Thứ 1')?.y).toBeCloseTo(place('Người Thứ 2')?.y ?? 0, 1)
  })

  test('a draft says so on every page, with its hash', async () => {
    const hash = 'a'.repeat(64)
    const draft = { round: 2, date: '2026-11-26', hash, code: 'KN-2026-014' } as const
    const pages = await pdfOf(
      sampleLetter({
        status: 'draft',
        draft,
        number: { digits: null, symbol: 'SNNMT-QLĐĐ' },
        appendices: [{ title: 'A', body: [sampleTable(2)] }],
      }),
    )
    for (const page of pages) {
      expect(page.text).toContain('DỰ THẢO lần 2, ngày 26/11/2026 · KN-2026-014')
      expect(page.text).toContain(hash)
    }
    expect(pages[0]?.text).toMatch(/Số: *\/SNNMT-QLĐĐ/)
  })
})
