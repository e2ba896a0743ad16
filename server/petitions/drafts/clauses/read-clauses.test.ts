import { describe, expect, it } from 'vitest'
import { blockIdsOf, readClauses } from './read-clauses.ts'

const paragraph = (cid: string, style: string, text: string, section: string | null = null) => ({
  type: 'paragraph',
  attrs: { cid, style, ...(section !== null && { section }) },
  content: [{ type: 'text', text }],
})
const table = (cid: string, ...words: string[]) => ({
  type: 'table',
  attrs: { cid },
  content: [
    {
      type: 'tableRow',
      content: words.map((word, at) => ({ type: 'tableCell', content: [paragraph(`${cid}-${at}`, 'body', word)] })),
    },
  ],
})
const TEXT = {
  type: 'doc',
  content: [
    paragraph('mo-dau', 'body', 'Kính gửi Bộ.'),
    paragraph('m-can-cu', 'section', 'Căn cứ', 'grounds'),
    paragraph('can-cu-1', 'body', 'Luật Đất đai.'),
    paragraph('m-noi-dung', 'section', 'Nội dung kiến nghị', 'proposals'),
    paragraph('khoan-1', 'title', 'Giá đất'),
    paragraph('khoan-1-a', 'point', 'Hướng dẫn.'),
    table('bang-1', 'Hộ', '615'),
    paragraph('khoan-2', 'clause', 'Giấy phép.'),
    paragraph('m-phu-luc', 'section', 'Bảng số liệu', 'appendix'),
  ],
}

describe('[D5] the clauses of a text', () => {
  it('say kind, number, section, first line and all of their text', () => {
    const clauses = readClauses(TEXT)
    expect(clauses.map(({ cid, kind, label, section, text }) => [cid, kind, label, section, text])).toEqual([
      ['mo-dau', 'opening', '', null, 'Kính gửi Bộ.'],
      ['m-can-cu', 'section', '', 'grounds', 'Căn cứ\nLuật Đất đai.'],
      ['m-noi-dung', 'section', 'I.', 'proposals', 'Nội dung kiến nghị'],
      ['khoan-1', 'clause', '1.', 'proposals', 'Giá đất\nHướng dẫn.\nHộ | 615'],
      ['khoan-2', 'clause', '2.', 'proposals', 'Giấy phép.'],
      ['m-phu-luc', 'section', 'Phụ lục I', 'appendix', 'Bảng số liệu'],
    ])
    expect(clauses.flatMap(blockIdsOf)).toEqual(TEXT.content.map(({ attrs }) => attrs.cid))
  })

  it('are told by what they say, not by ids or place; every word and every format counts', () => {
    const hashOf = (blocks: readonly object[]) =>
      readClauses({ type: 'doc', content: blocks as typeof TEXT.content })[0]?.contentHash
    const one = hashOf([paragraph('khoan-a', 'clause', 'Giấy phép.')])
    expect(hashOf([paragraph('khoan-b', 'clause', 'Giấy phép.')])).toBe(one)
    expect(hashOf([paragraph('khoan-a', 'clause', 'Giấy phép.'.normalize('NFD'))])).toBe(one)
    expect(hashOf([paragraph('khoan-a', 'clause', 'Giấy phép')])).not.toBe(one)
    expect(hashOf([paragraph('khoan-a', 'title', 'Giấy phép.')])).not.toBe(one)
    const bold = { type: 'text', text: 'Giấy phép.', marks: [{ type: 'bold' }] }
    expect(hashOf([{ type: 'paragraph', attrs: { cid: 'khoan-a', style: 'clause' }, content: [bold] }])).not.toBe(one)
  })
})
