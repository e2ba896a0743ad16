import { createCipheriv } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readContent } from './read-content.ts'
import { docxOf, pdfOf, pdfStream, xlsxOf, zipOf } from './testing/tiny-files.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const ODT = 'application/vnd.oasis.opendocument.text'
const PDF = 'application/pdf'

async function look(bytes: Buffer, mediaType: string) {
  const { findings, remarks } = await readContent({ bytes, mediaType })
  return { codes: findings.map(({ code }) => code), findings, remarks }
}
const HEADING = 'UBND TỈNH BẮC NINH'

describe('[R2] a stamp is found in', () => {
  it.each([
    ['a Word document', docxOf([HEADING, 'MẬT', 'Báo cáo']), DOCX],
    [
      'its letters in several runs',
      docxOf([`TỐI</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> M</w:t></w:r><w:r><w:t>ẬT`]),
      DOCX,
    ],
    [
      'a header',
      docxOf(['Báo cáo'], { 'word/header1.xml': '<w:hdr><w:p><w:r><w:t>TUYỆT MẬT</w:t></w:r></w:p></w:hdr>' }),
      DOCX,
    ],
    [
      'a watermark of word art',
      docxOf(['Báo cáo'], {
        'word/header2.xml': '<w:hdr><w:pict><v:shape><v:textpath style="x" string="MẬT"/></v:shape></w:pict></w:hdr>',
      }),
      DOCX,
    ],
    [
      'a text box inside a paragraph',
      docxOf([
        'Báo cáo</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></w:r><w:r><w:t>năm 2026',
      ]),
      DOCX,
    ],
    ['a cell of a workbook', xlsxOf(['Họ tên', 'TUYỆT MẬT']), XLSX],
    ['a slide', zipOf({ 'ppt/slides/slide1.xml': '<p:sld><a:p><a:r><a:t>TỐI MẬT</a:t></a:r></a:p></p:sld>' }), PPTX],
    [
      'an OpenDocument text',
      zipOf({ 'content.xml': '<office:text><text:p>UBND</text:p><text:p>MẬT</text:p></office:text>' }),
      ODT,
    ],
    ['a text file', Buffer.from(`${HEADING}\r\nMẬT\r\nBáo cáo`), 'text/plain; charset=utf-8'],
    ['a CSV', Buffer.from('tt;nội dung\n1;TUYỆT MẬT\n'), 'text/csv; charset=utf-8'],
    [
      'a document within a document',
      docxOf(['Báo cáo'], { 'word/embeddings/oleObject1.docx': docxOf(['TỐI MẬT']) }),
      DOCX,
    ],
  ])('%s', async (_what, bytes, mediaType) => {
    expect((await look(bytes, mediaType)).codes).toEqual(['secrecy-stamp'])
  })

  it('a PDF, beside its heading, with page, line and words', async () => {
    const bytes = pdfOf([
      { text: HEADING, x: 60, y: 780 },
      { text: 'MẬT', x: 420, y: 780 },
      { text: 'Báo cáo mật độ xây dựng', x: 60, y: 700 },
    ])
    expect((await look(bytes, PDF)).findings).toEqual([
      { code: 'secrecy-stamp', page: 1, line: 2, part: null, snippet: 'MẬT' },
    ])
  })
})

describe('what is everyday passes', () => {
  it.each([
    ['a Word document', docxOf([HEADING, 'Quản lý mật độ xây dựng', 'mật ong', 'Quy chế bảo mật']), DOCX],
    ['a workbook', xlsxOf(['Mật', 'Mật độ', 'MẬT ĐỘ DÂN SỐ']), XLSX],
    ['a PDF', pdfOf([{ text: 'Quản lý mật độ xây dựng', x: 60, y: 700 }]), PDF],
    [
      'a formula embedded as an object',
      docxOf(['x'.repeat(9)], { 'word/embeddings/oleObject1.bin': Buffer.from('Equation Native', 'utf16le') }),
      DOCX,
    ],
  ])('%s', async (_what, bytes, mediaType) => {
    expect(await look(bytes, mediaType)).toMatchObject({ codes: [], remarks: [] })
  })

  it('a picture and a scan on paper are said to be without text, and blocked by nothing', async () => {
    expect(await look(Buffer.from('a picture'), 'image/png')).toMatchObject({ codes: [], remarks: ['no-text'] })
    expect(await look(pdfOf([]), PDF)).toMatchObject({ codes: [], remarks: ['no-text'] })
  })
})

describe('[FI8] what would act by itself is found', () => {
  it.each([
    ['macros', 'macros', docxOf(['a'], { 'word/vbaProject.bin': 'x' }), DOCX],
    [
      'macros of OpenDocument',
      'macros',
      zipOf({ 'content.xml': '<text:p>ab</text:p>', 'Basic/Standard/Module1.xml': 'x' }),
      ODT,
    ],
    [
      'a field that starts a program',
      'script',
      docxOf([
        'ab</w:t></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x</w:instrText></w:r><w:r><w:t>',
      ]),
      DOCX,
    ],
    [
      'a template from elsewhere',
      'script',
      docxOf(['ab'], {
        'word/_rels/settings.xml.rels':
          '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://x.example/t.dotm" TargetMode="External"/></Relationships>',
      }),
      DOCX,
    ],
    [
      'any file packed as an object',
      'embedded-file',
      docxOf(['ab'], { 'word/embeddings/oleObject1.bin': Buffer.from('\u0001Ole10Native', 'utf16le') }),
      DOCX,
    ],
    [
      'JavaScript',
      'script',
      pdfOf([{ text: 'ab', x: 9, y: 9 }], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert) >>' }),
      PDF,
    ],
    [
      'JavaScript written in escapes',
      'script',
      pdfOf([{ text: 'ab', x: 9, y: 9 }], { catalog: '/OpenAction << /S /J#61vaScript /J#53 (app.alert) >>' }),
      PDF,
    ],
    [
      'starting a program, in an object stream',
      'launch-action',
      pdfOf([{ text: 'ab', x: 9, y: 9 }], {
        objects: { 20: pdfStream('21 0 << /S /Launch /F (cmd.exe) >>', '/Type /ObjStm /N 1 /First 5') },
      }),
      PDF,
    ],
    [
      'a program attached',
      'embedded-file',
      pdfOf([{ text: 'ab', x: 9, y: 9 }], {
        catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 21 0 R] >> >>',
        objects: {
          21: '<< /Type /Filespec /F (a.exe) /EF << /F 22 0 R >> >>',
          22: pdfStream(Buffer.from('MZ\0\0program'), '/Type /EmbeddedFile'),
        },
      }),
      PDF,
    ],
  ])('%s', async (_what, code, bytes, mediaType) => {
    expect((await look(bytes, mediaType)).codes).toContain(code)
  })
})

describe('[FI8] what cannot be looked at is never passed over', () => {
  it.each([
    ['a damaged office file', 'unreadable', docxOf(['a']).subarray(0, 300), DOCX],
    ['no office file at all', 'unreadable', Buffer.from('PK\u0003\u0004 nonsense'), DOCX],
    ['no PDF at all', 'unreadable', Buffer.from(`%PDF-1.7\n${'x'.repeat(4096)}`), PDF],
    ['a locked part', 'encrypted', lockedZip(), DOCX],
    ['a part that is larger than it says', 'beyond-limits', lyingZip(), DOCX],
    ['a bomb in a zip', 'beyond-limits', docxOf(['a'], { 'word/footer1.xml': Buffer.alloc(600 * 1024 * 1024) }), DOCX],
    [
      'a bomb in a PDF',
      'beyond-limits',
      pdfOf([{ text: 'ab', x: 9, y: 9 }], { objects: { 20: pdfStream(Buffer.alloc(300 * 1024 * 1024)) } }),
      PDF,
    ],
    [
      'a document in a document in a document',
      'beyond-limits',
      docxOf(['a'], {
        'word/embeddings/a.docx': docxOf(['b'], {
          'word/embeddings/b.docx': docxOf(['c'], { 'word/embeddings/c.docx': docxOf(['d']) }),
        }),
      }),
      DOCX,
    ],
  ])('%s', async (_what, code, bytes, mediaType) => {
    expect((await look(bytes, mediaType)).codes).toContain(code)
  })

  it('a PDF that opens with a password only', async () => {
    expect((await look(passwordPdf(), PDF)).codes).toEqual(['encrypted'])
  })
})

/** The flag of encryption on its one part. */
function lockedZip(): Buffer {
  const bytes = docxOf(['a'])
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    bytes[at + 8] = 1
  return bytes
}

/** Every part says that it unpacks to ten bytes. */
function lyingZip(): Buffer {
  const bytes = docxOf(['a'.repeat(500)])
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    bytes.writeUInt32LE(10, at + 24)
  return bytes
}

/** Encrypted by the standard handler (RC4-less AES-256, R6): keys that no password of ours opens. */
function passwordPdf(): Buffer {
  const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16, 7), Buffer.alloc(16)).update(Buffer.alloc(200))
  const hex = (from: number, length: number) => `<${noise.subarray(from, from + length).toString('hex')}>`
  const encrypt = `/Filter /Standard /V 5 /R 6 /Length 256 /P -44 /O ${hex(0, 48)} /U ${hex(48, 48)} /OE ${hex(96, 32)} /UE ${hex(128, 32)} /Perms ${hex(160, 16)} /StmF /StdCF /StrF /StdCF /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >>`
  const plain = pdfOf([{ text: 'ab', x: 9, y: 9 }]).toString('latin1')
  return Buffer.from(
    plain.replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << ${encrypt} >>`,
    ),
    'latin1',
  )
}
