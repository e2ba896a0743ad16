import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8"?>'

/** A zip of these parts, the same bytes each time. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: '2026-01-01T00:00:00' }))
}

/** A Word document of these paragraphs, with further parts. */
export function docxOf(
  paragraphs: readonly string[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

/** A workbook whose cells say this. */
export function xlsxOf(cells: readonly string[]): Buffer {
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    'xl/workbook.xml': `${XML}<workbook><sheets><sheet name="Bảng 1"/></sheets></workbook>`,
    'xl/sharedStrings.xml': `${XML}<sst>${cells.map((cell) => `<si><t>${cell}</t></si>`).join('')}</sst>`,
  })
}

export interface PdfWords {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Objects as they stand between "n 0 obj" and "endobj", by number; 1 to 5 are taken by `pdfOf`. */
export type PdfObjects = Readonly<Record<number, string | Buffer>>

/**
 * A PDF of one page with words at places, in any letters (the font names each by its Unicode). `catalog` is added to its
 * catalogue, `objects` to its body.
 */
export function pdfOf(words: readonly PdfWords[], more: { catalog?: string; objects?: PdfObjects } = {}): Buffer {
  const letters = [...new Set(words.flatMap(({ text }) => [...text]))]
  const hex = (text: string) =>
    [...text].map((letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0')).join('')
  const page = words.map(({ text, x, y }) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join('\n')
  const names = letters.map(
    (letter) => `/uni${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase()}`,
  )
  return pdfFrom({
    1: `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    4: pdfStream(page),
    5: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /LastChar ${Math.max(1, letters.length)} /Widths [${letters.map(() => 600).join(' ')}] /Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> >>`,
    ...more.objects,
  })
}

/** A stream object, deflated unless its dictionary names another filter. */
export function pdfStream(content: string | Buffer, dictionary = ''): Buffer {
  const data = deflateSync(Buffer.from(content))
  return Buffer.concat([
    Buffer.from(`<< /Filter /FlateDecode /Length ${data.length} ${dictionary} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

function pdfFrom(objects: PdfObjects): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: [number, number][] = []
  let at = parts[0]?.length ?? 0
  for (const [number, body] of Object.entries(objects)) {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')])
    places.push([Number(number), at])
    parts.push(part)
    at += part.length
  }
  const table = places.map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 1\n0000000000 65535 f \n${table}trailer << /Size 100 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}
