import { expect, it } from 'vitest'
import { createDocuments } from '#server/documents/documents.ts'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import { validateDocument } from '#server/documents/validate-document.ts'
import { composeDocument } from './compose-document.ts'
import { SAMPLE_HEAD, SAMPLE_TEXT } from './testing/sample-text.ts'
import { textBlocks } from './text-blocks.ts'

it('[PD1] the text stands in the boxes of NĐ 30: căn cứ without marks, sections, khoản, điểm, annexes', () => {
  const { legalBasis, body, appendices } = textBlocks(SAMPLE_TEXT)
  expect(legalBasis).toEqual(['Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024', 'Căn cứ Nghị định số 71/2024/NĐ-CP'])
  expect(body.map(({ type }) => type)).toEqual([
    ...['heading', 'paragraph', 'paragraph', 'heading', 'clause', 'paragraph', 'paragraph', 'point', 'point', 'clause'],
    'paragraph',
  ])
  expect(body.filter((block) => block.type === 'clause').map(({ number }) => number)).toEqual([1, 2])
  expect(body.filter((block) => block.type === 'point').map(({ place }) => place)).toEqual([1, 2])
  expect(appendices.map(({ title }) => title)).toEqual(['Bảng số liệu kèm theo'])
})

it('[PD1] cells that span others keep their words once; the head of a table is its head', () => {
  const [annex] = textBlocks(SAMPLE_TEXT).appendices
  expect(annex?.body[0]).toMatchObject({
    type: 'table',
    table: {
      head: ['Sở', 'Số hộ', 'Diện tích'],
      rows: [
        ['Hà Nội', '615 hộ, 42 ha', ''],
        ['', '74', '9 ha'],
      ],
    },
  })
})

it('[PD2] Mode A: the lead issues, says for whom, and sends it to every body and people’s committee', () => {
  const document = composeDocument(SAMPLE_HEAD, SAMPLE_TEXT)
  expect(document.issuer).toEqual({ parent: 'UBND TỈNH BẮC NINH', name: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', joint: [] })
  expect(document.signing).toMatchObject({ mode: 'one', signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] } })
  expect(document.subject).toBe('kiến nghị tháo gỡ khó khăn về đất đai, môi trường')
  expect(document.recipients).toEqual([
    'Như trên',
    'UBND tỉnh Bắc Ninh, TP. Hà Nội, tỉnh Hưng Yên (để báo cáo)',
    'Sở NN&MT TP. Hà Nội',
    'Sở NN&MT tỉnh Hưng Yên',
    'Lưu: VT',
  ])
  expect(document.number).toEqual({ digits: null, symbol: 'SNNMT' })
  expect(validateDocument(document)).toEqual([])
})

it('[PD2] Mode B names every body, gives each a place to sign, and is said to be a convention', () => {
  const document = composeDocument({ ...SAMPLE_HEAD, layout: 'joint', documentKind: 'submission' }, SAMPLE_TEXT)
  expect(document.issuer.joint).toHaveLength(2)
  expect(document.signing.mode === 'grid' && document.signing.signatures.map(({ body }) => body)).toEqual([
    'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH BẮC NINH',
    'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TP. HÀ NỘI',
    'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH HƯNG YÊN',
  ])
  expect(validateDocument(document).map(({ rule, severity }) => [rule, severity])).toEqual([
    ['joint-convention', 'warning'],
  ])
})

it('[PD2] a pact is the cluster’s: nobody is addressed, every body signs', () => {
  const document = composeDocument(
    { ...SAMPLE_HEAD, documentKind: 'pact', layout: 'joint', recipient: '' },
    SAMPLE_TEXT,
  )
  expect(document.issuer).toEqual({ parent: '', name: 'CỤM THI ĐUA SỐ I', joint: [] })
  expect(document.addressees).toEqual([])
  expect(document.signing.mode === 'grid' && document.signing.signatures).toHaveLength(3)
  expect(validateDocument(document).filter(({ severity }) => severity === 'error')).toEqual([])
})

it('[PD3] PDF, DOCX and the picture of the preview are made of it; every line of the text is in the PDF', async () => {
  const documents = createDocuments({ fontFolder: null })
  try {
    const document = composeDocument(SAMPLE_HEAD, SAMPLE_TEXT)
    const at = new Date('2026-11-23T01:00:00Z')
    const [pdf, docx, picture] = [
      await documents.render(document, 'pdf', at),
      await documents.render(document, 'docx', at),
      await documents.picture(document),
    ]
    if (!pdf.ok || !docx.ok || !picture.ok) throw new Error('not made')
    const pages = await readPdf(pdf.value.bytes)
    const text = pages.map((page) => page.text).join(' ')
    for (const words of ['II. NỘI DUNG KIẾN NGHỊ', '1. Về giá đất', 'b) thống nhất', '615 hộ', 'giải quyết./.']) {
      expect(text).toContain(words)
    }
    expect(docx.value.bytes.length).toBeGreaterThan(5_000)
    const svg = new TextDecoder().decode(picture.value.bytes)
    expect(picture.value.mediaType).toBe('image/svg+xml')
    // Pages have no ground of their own: in the picture it lay over the first page.
    expect(pages.length).toBeGreaterThan(1)
    expect(svg).not.toContain('fill="#ffffff"')
    expect(Number(/viewBox="0 0 \S+ (\S+)"/.exec(svg)?.[1]) / 841.89).toBeCloseTo(pages.length, 1)
  } finally {
    await documents.close()
  }
})
