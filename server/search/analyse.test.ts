import { describe, expect, it } from 'vitest'
import { ITEMS } from '#test/search/recommendation-pairs.ts'
import { analyse } from './analyse.ts'
import { bigramsOf } from './bigrams.ts'
import { synonymsIn } from './expansions.ts'

const toned = (text: string) => analyse(text).map((token) => token.toned)
const wholes = (text: string) => analyse(text).map((token) => `${token.kind}: ${token.toned}`)
/** Every form under which a text is found. */
const forms = (text: string) =>
  new Set(
    analyse(text).flatMap((token) => [token, ...token.parts].flatMap(({ toned: exact, folded }) => [exact, folded])),
  )

describe('[S2] what belongs together is one token', () => {
  it.each([
    ['43/2014/NĐ-CP', ['legal-number: 43/2014/nd-cp']],
    ['43/2014/nd-cp', ['legal-number: 43/2014/nd-cp']],
    ['31/2024/QH15', ['legal-number: 31/2024/qh15']],
    ['05/TTr-STNMT', ['legal-number: 5/ttr-stnmt']],
    ['NĐ 43/2014', ['legal-number: 43/2014/nd']],
    ['TN&MT', ['abbreviation: tnmt']],
    ['TN & MT', ['abbreviation: tnmt']],
    ['TN-MT', ['abbreviation: tnmt']],
    ['TN MT', ['abbreviation: tnmt']],
    ['tn&mt', ['abbreviation: tnmt']],
    ['Q.L.Đ.Đ', ['abbreviation: qlđđ']],
    ['UBND tỉnh', ['abbreviation: ubnd', 'syllable: tỉnh']],
    ['Điều 61', ['provision: điều 61']],
    ['khoản\u00A02 Điều\u00A061a', ['provision: khoản 2', 'provision: điều 61a']],
    ['điểm đ khoản 1', ['provision: điểm đ', 'provision: khoản 1']],
    ['1.250,5 ha', ['number: 1250,5', 'syllable: ha']],
    ['2.500 m³/ngày đêm', ['number: 2500', 'unit: m3/ngày đêm']],
    ['vượt 1 mg/l', ['syllable: vượt', 'number: 1', 'unit: mg/l']],
    ['khoảng 28%', ['syllable: khoảng', 'percentage: 28%']],
    ['0,4 %', ['percentage: 0,4%']],
    ['15/10/1993', ['number: 15/10/1993']],
    ['71/74 hộ', ['number: 71/74', 'syllable: hộ']],
    ['Điều 5.000 hộ', ['syllable: điều', 'number: 5000', 'syllable: hộ']],
    ['Độc lập - Tự do', ['syllable: độc', 'syllable: lập', 'syllable: tự', 'syllable: do']],
  ])('%s', (text, expected) => expect(wholes(text)).toEqual(expected))

  it('is also found by its less exact forms', () => {
    expect([...forms('Nghị định số 43/2014/NĐ-CP')]).toEqual(expect.arrayContaining(['43/2014/nd', '43/2014']))
    for (const typed of ['43/2014/nd-cp', 'NĐ 43/2014', 'nd 43/2014', '43/2014']) {
      const [first] = analyse(typed)
      expect(forms('43/2014/NĐ-CP')).toContain(first?.toned)
    }
    expect([...forms('Điều 61')]).toEqual(expect.arrayContaining(['điều', 'dieu', '61', 'dieu 61']))
    expect([...forms('15/10/1993')]).toContain('1993')
  })
})

describe('a word is the same word', () => {
  it.each([
    ['hoà', 'hòa'],
    ['THUỶ', 'thủy'],
    ['uỷ', 'ủy'],
    ['kỹ', 'kĩ'],
    ['quý', 'quí'],
    ['Ðất', 'đất'],
    ['m³', 'm3'],
  ])('%s = %s', (a, b) => expect(toned(a)).toEqual(toned(b)))

  it.each([
    ['tay', 'tai'],
    ['thúy', 'thúi'],
    ['thu', 'thú'],
  ])('%s ≠ %s', (a, b) => expect(toned(a)).not.toEqual(toned(b)))

  it('folded it is without tones', () => {
    expect(analyse('Thuỷ lợi, đất đai').map((token) => token.folded)).toEqual(['thuy', 'loi', 'dat', 'dai'])
  })
})

describe('bigrams', () => {
  it('are neighbours of one clause, toned and folded', () => {
    expect(bigramsOf(analyse('bồi thường đất đai')).map((one) => [one.toned, one.folded])).toEqual([
      ['bồi thường', 'boi thuong'],
      ['thường đất', 'thuong dat'],
      ['đất đai', 'dat dai'],
    ])
  })

  it.each(['đất. Rừng', 'đất, rừng', 'đất; rừng', 'đất (rừng)', 'đất\nrừng', 'đất - rừng', 'đất/rừng', 'đất: “rừng”'])(
    'do not reach across: %s',
    (text) => expect(bigramsOf(analyse(text))).toEqual([]),
  )
})

describe('abbreviations (domain.md §7.1)', () => {
  const others = (text: string) => synonymsIn(text).map(({ other, isWeak }) => (isWeak ? `${other}?` : other))

  it.each([
    ['Sở TN&MT', ['tài nguyên và môi trường', 'tài nguyên môi trường']],
    ['sở tn-mt', ['tài nguyên và môi trường', 'tài nguyên môi trường']],
    ['cấp gcn', ['giấy chứng nhận']],
    ['QH', ['quy hoạch?', 'Quốc hội?']],
    ['BT', ['bồi thường?']],
    ['bt', []],
    ['nd', []],
    ['giấy chứng nhận', ['GCN']],
    ['giay chung nhan', ['GCN']],
    ['giây chứng nhân', []],
    ['bồi thường', ['BT?']],
    ['giấy chứng nhận quyền sử dụng đất', ['GCN', 'GCNQSDĐ', 'QSDĐ', 'SDĐ']],
    ['thi đua khen thưởng', ['TĐKT']],
  ])('%s', (text, expected) => expect(others(text).sort()).toEqual([...expected].sort()))

  it('are whole tokens: no GCN inside AGCNB', () => {
    expect(others('AGCNB xGCN')).toEqual([])
  })
})

/** Texts that nobody wrote: seeded pieces of everything, so that a fault can be repeated. */
function madeUpTexts(count: number): string[] {
  const pieces = Object.values(ITEMS).flatMap((text) => text.split(' '))
  const odd = [
    '43/2014/NĐ-CP',
    'TN & MT',
    'Điều 5',
    '1.2.3',
    '…',
    '\u200B',
    '😀',
    'x\u0301',
    '%',
    '&&',
    '--',
    '/',
    "d'A",
    '\\',
  ]
  let seed = 20_261_126
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed % below
  }
  const among = (list: readonly string[]) => list[random(list.length)] ?? ''
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + random(20) }, () => among(random(4) === 0 ? odd : pieces)).join(
      among([' ', ' ', ' ', '\n', ', ']),
    ),
  )
}

describe('of any text', () => {
  const texts = madeUpTexts(300)

  it('NFC and NFD are analysed alike', () => {
    for (const text of texts) expect(toned(text.normalize('NFD'))).toEqual(toned(text.normalize('NFC')))
  })

  it('offsets point at the text, one after the other, and nothing that is a letter or a figure is left out', () => {
    for (const text of [...texts, ...texts.map((one) => one.normalize('NFD'))]) {
      let end = 0
      for (const token of analyse(text)) {
        expect(text.slice(end, token.start)).not.toMatch(/[\p{L}\p{Nd}]/u)
        expect(token.start).toBeGreaterThanOrEqual(end)
        expect(token.end).toBeGreaterThan(token.start)
        end = token.end
      }
      expect(text.slice(end)).not.toMatch(/[\p{L}\p{Nd}]/u)
    }
  })

  it('[S1] every word between spaces is found in it, with and without tones', () => {
    for (const text of Object.values(ITEMS)) {
      const found = forms(text)
      for (const word of text.split(/\s+/)) {
        for (const token of analyse(word)) {
          expect(found).toContain(token.toned)
          expect(found).toContain(token.folded)
        }
      }
    }
  })

  it('a megabyte of one thing is analysed within the deadline', () => {
    for (const piece of ['TN&', 'a.', '43/2014/', 'Điều 1 ', '1.', 'm³/ngày ', 'A-', 'Ab&']) {
      const started = performance.now()
      analyse(piece.repeat(Math.ceil(500_000 / piece.length)))
      expect(performance.now() - started).toBeLessThan(10_000)
    }
  })
})
