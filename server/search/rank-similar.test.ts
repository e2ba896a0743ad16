import { describe, expect, it } from 'vitest'
import { ITEMS, type ItemId, type Likeness, PAIRS } from '#test/search/recommendation-pairs.ts'
import { LIKELY_DUPLICATE, POSSIBLY_RELATED, rankSimilar } from './rank-similar.ts'

const documents = Object.entries(ITEMS).map(([id, text]) => ({ id, text }))

function likeness(a: ItemId, b: ItemId, among = documents): number {
  const others = among.filter(({ id }) => id !== a)
  return rankSimilar(ITEMS[a], others).find(({ id }) => id === b)?.score ?? -1
}

function scores(wanted: Likeness, alone = false): number[] {
  const pairs = PAIRS.filter(([, , one]) => one === wanted)
  return pairs.map(([a, b]) => likeness(a, b, alone ? [{ id: b, text: ITEMS[b] }] : documents))
}

const shareFrom = (floor: number, values: readonly number[]) =>
  values.filter((one) => one >= floor).length / values.length

describe('likely duplicates among recommendations (labelled pairs, test/search)', () => {
  it('are found: at least 95 % of the pairs of one matter, in a full set and when the two stand alone', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(40)
    expect(shareFrom(LIKELY_DUPLICATE, scores('same-matter'))).toBeGreaterThanOrEqual(0.95)
    expect(shareFrom(LIKELY_DUPLICATE, scores('same-matter', true))).toBeGreaterThanOrEqual(0.85)
  })

  it('are not claimed of other matters of the same field, and never of unrelated ones', () => {
    for (const alone of [false, true]) {
      expect(shareFrom(LIKELY_DUPLICATE, scores('same-field', alone))).toBeLessThanOrEqual(0.05)
      expect(shareFrom(POSSIBLY_RELATED, scores('unrelated', alone))).toBe(0)
    }
  })

  it('stand first: the nearest text is one of the same matter', () => {
    const same = PAIRS.filter(([, , one]) => one === 'same-matter')
    const firsts = same.map(
      ([a]) =>
        rankSimilar(
          ITEMS[a],
          documents.filter(({ id }) => id !== a),
        )[0]?.id ?? '',
    )
    const right = firsts.filter((first, at) => first.split('-')[0] === same[at]?.[0].split('-')[0])
    expect(right.length / same.length).toBeGreaterThanOrEqual(0.95)
  })
})

describe('a likeness', () => {
  it('is 1 for the same text, whatever its normal form, case and tone placement', () => {
    const text = 'Hoà giải tranh chấp đất đai tại xã; kỹ thuật lập hồ sơ'
    for (const other of [text, text.normalize('NFD'), text.toUpperCase(), text.replace('Hoà', 'Hòa')]) {
      expect(rankSimilar(text, [{ id: 'x', text: other }])[0]?.score).toBeCloseTo(1)
    }
  })

  it('is 0 without a word in common, with an empty text, and keeps the order stable', () => {
    expect(
      rankSimilar('đất dịch vụ', [
        { id: 'b', text: '' },
        { id: 'a', text: 'khói bụi' },
      ]),
    ).toEqual([
      { id: 'a', score: 0, shared: [] },
      { id: 'b', score: 0, shared: [] },
    ])
    expect(rankSimilar('', [{ id: 'a', text: 'khói bụi' }])[0]?.score).toBe(0)
    expect(rankSimilar('đất', [])).toEqual([])
  })

  it('is explained by what both say, in the words of the query', () => {
    const [first] = rankSimilar('Cấp GCN cho đất dịch vụ theo Nghị định số 71/2024/NĐ-CP', [
      { id: 'x', text: 'Chưa cấp giấy chứng nhận khi giao đất dịch vụ (NĐ 71/2024).' },
    ])
    expect(first?.shared).toEqual(expect.arrayContaining(['đất dịch vụ', '71/2024/NĐ-CP']))
    expect(first?.shared.some((phrase) => phrase.includes('GCN'))).toBe(true)
  })

  it('sees tones: thu hồi is not thú hỏi', () => {
    expect(rankSimilar('thu hồi', [{ id: 'x', text: 'thú hỏi' }])[0]?.score).toBe(0)
  })
})
