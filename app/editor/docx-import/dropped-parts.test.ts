import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readParts } from './dropped-parts.ts'

const docx = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [`word/${name}.xml`, strToU8(text)])))

it('counts what a conversion loses without a word', () => {
  const body =
    '<w:p><w:ins w:id="1"><w:r/></w:ins><w:del w:id="2"/><w:del w:id="3"/></w:p><pic:pic xmlns:pic="x"/>' +
    '<w:commentReference w:id="0"/><w:footnoteReference w:id="1"/><w:footnoteReference w:id="2"/><w:delText>x</w:delText>'
  const header = '<w:hdr><w:t>UBND TỈNH</w:t></w:hdr>'
  expect(readParts(docx({ document: body, header1: header, footer1: '<w:t>2</w:t>' }))).toEqual({
    ok: true,
    dropped: [
      { what: 'pictures', count: 1 },
      { what: 'comments', count: 1 },
      { what: 'deletions', count: 2 },
      { what: 'insertions', count: 1 },
      { what: 'footnotes', count: 2 },
      { what: 'headers', count: 1 },
    ],
  })
})

it('is no Word file: no archive, none with a document, one that unpacks to too much', () => {
  expect(readParts(strToU8('%PDF-1.7')).ok).toBe(false)
  expect(readParts(docx({ styles: '<w:styles/>' })).ok).toBe(false)
  expect(readParts(docx({ document: ' '.repeat(2000) }), 1000).ok).toBe(false)
})
