import { Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { numberParagraphs } from '#realtime/protocol/petition-text/number-paragraphs.ts'
import { BREAK } from '#realtime/protocol/petition-text/proposal.ts'
import { countWords, outlineOf } from '#realtime/protocol/petition-text/text-outline.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { pointLetter } from '#server/language/point-letter.ts'
import { withoutProposalSigns } from './copied-slice.ts'
import { matchesIn } from './find-plugin.ts'
import { keepsItsNumber, quoteAfter } from './vietnamese-typing-plugin.ts'

const line = (style: string, text: string, section: string | null = null) => ({
  type: 'paragraph',
  attrs: { style, section },
  content: [{ type: 'text', text }],
})
const docOf = (...content: object[]) => petitionSchema.nodeFromJSON({ type: 'doc', content })

describe('numbers before paragraphs (NĐ 30/2020, PL I)', () => {
  it('points run a, b, c, d, đ, e, g …', () => {
    expect(Array.from({ length: 8 }, (_, i) => pointLetter(i + 1)).join(' ')).toBe('a b c d đ e g h')
    expect([23, 24, 25, 46, 47].map(pointLetter).join(' ')).toBe('y aa ab ay ba')
  })

  it('sections are Roman, clauses begin anew in each, with and without title; grounds have none, annexes their own', () => {
    const doc = docOf(
      line('section', 'Căn cứ', 'grounds'),
      line('section', 'Khó khăn', 'difficulties'),
      line('title', 'Giá đất'),
      line('clause', 'Giáp ranh'),
      line('point', 'x'),
      line('point', 'y'),
      line('clause', 'Khác'),
      line('point', 'z'),
      line('section', 'Kiến nghị', 'proposals'),
      line('clause', 'Một'),
      line('dash', 'gạch'),
      line('section', 'Biểu', 'appendix'),
    )
    expect(numberParagraphs(doc).map(({ label }) => label)).toEqual([
      'I.',
      '1.',
      '2.',
      'a)',
      'b)',
      '3.',
      'a)',
      'II.',
      '1.',
      '-',
      'Phụ lục I',
    ])
    expect(outlineOf(doc).map(({ title }) => title)).toEqual([
      'Căn cứ',
      'I. Khó khăn',
      '1. Giá đất',
      'II. Kiến nghị',
      'Phụ lục I: Biểu',
    ])
  })

  it('a clause that is only proposed moves nobody’s number', () => {
    const proposed = line('clause', 'mới')
    const doc = docOf(
      line('clause', 'một'),
      { ...proposed, attrs: { ...proposed.attrs, sgIns: '[{"id":"de-xuat-1","u":"s1","d":"stc"}]' } },
      line('clause', 'hai'),
    )
    expect(numberParagraphs(doc).map(({ label }) => label)).toEqual(['1.', '2.', '2.'])
    expect(countWords(doc)).toBe(2)
  })
})

describe('typing Vietnamese', () => {
  it('quotation marks open behind a space or a bracket and close elsewhere', () => {
    expect(quoteAfter('')).toBe('“')
    expect(quoteAfter('gọi là ')).toBe('“')
    expect(quoteAfter('(')).toBe('“')
    expect(quoteAfter('giáp ranh')).toBe('”')
  })

  it('a number stays with its word: Điều 5, ngày 05; nothing else', () => {
    expect(keepsItsNumber('theo Điều ')).toBe(true)
    expect(keepsItsNumber('ngày ')).toBe(true)
    expect(keepsItsNumber('Phụ lục ')).toBe(true)
    expect(keepsItsNumber('có ')).toBe(false)
    expect(keepsItsNumber('điềun ')).toBe(false)
    expect(keepsItsNumber('Điều')).toBe(false)
  })
})

it('copied words carry no sign of a proposal: what is deleted is left out, a proposed break is a space', () => {
  const mine = { id: 'de-xuat-1', u: 's1', d: 'stc' }
  const doc = petitionSchema.node('doc', null, [
    petitionSchema.node('paragraph', { cid: 'dieu-1' }, [
      petitionSchema.text('Sở '),
      petitionSchema.text('cũ ', [petitionSchema.mark('del', mine)]),
      petitionSchema.text('mới', [petitionSchema.mark('ins', mine)]),
      petitionSchema.text(BREAK, [petitionSchema.mark('ins', { ...mine, br: '{"cid":"dieu-2"}' })]),
      petitionSchema.text('trình'),
    ]),
  ])
  const copied = withoutProposalSigns(new Slice(doc.content, 1, 1))
  expect(copied.content.textBetween(0, copied.content.size)).toBe('Sở mới trình')
  expect(copied.content.firstChild?.attrs.cid).toBe('dieu-1')
  expect(copied.openStart).toBe(1)
})

it('finds words in any case, also across formatting', () => {
  const doc = petitionSchema.node('doc', null, [
    petitionSchema.node('paragraph', null, [
      petitionSchema.text('ĐẤT '),
      petitionSchema.text('đai', [petitionSchema.mark('bold')]),
      petitionSchema.text(' và đất đai'),
    ]),
  ])
  expect(matchesIn(doc, 'đất đai')).toEqual([
    { from: 1, to: 8 },
    { from: 12, to: 19 },
  ])
})
