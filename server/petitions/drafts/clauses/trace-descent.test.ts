import { describe, expect, it } from 'vitest'
import { ancestorsOf, heirsOf } from './lineage.ts'
import { settleDescents, traceDescent } from './trace-descent.ts'

const clause = (cid: string, text: string, blocks: readonly string[] = []) => ({
  cid,
  text,
  content: [cid, ...blocks].map((id) => ({ type: 'paragraph', attrs: { cid: id } })),
})
const PRICE = 'Đề nghị Bộ hướng dẫn chọn thông tin đầu vào khi thiếu thửa so sánh'
const PERMIT = 'Đề nghị phân cấp cho Sở cấp giấy phép môi trường đối với dự án nhóm III'

describe('[D6] where a clause comes from', () => {
  it('split in the middle: the new one descends from the old', () => {
    const before = [clause('k1', `${PRICE} ${PERMIT}`)]
    expect(traceDescent(before, [clause('k1', PRICE), clause('k2', PERMIT)])).toEqual([
      { cid: 'k2', parentCid: 'k1', how: 'split' },
    ])
  })

  it('a line of a clause that becomes one of its own descends from it, whatever it says', () => {
    const before = [clause('k1', PRICE, ['d1', 'd2'])]
    expect(traceDescent(before, [clause('k1', PRICE), clause('d1', 'Khác hẳn', ['d2'])])).toEqual([
      { cid: 'd1', parentCid: 'k1', how: 'split' },
    ])
  })

  it('joined: what is gone went into the one that gained its words', () => {
    const before = [clause('k1', PRICE), clause('k2', PERMIT)]
    expect(traceDescent(before, [clause('k1', `${PRICE}; ${PERMIT}`)])).toEqual([
      { cid: 'k1', parentCid: 'k2', how: 'merge' },
    ])
  })

  it('a clause made a line of the one above went into it', () => {
    const before = [clause('k1', PRICE), clause('k2', PERMIT)]
    expect(traceDescent(before, [clause('k1', PRICE, ['k2'])])).toEqual([{ cid: 'k1', parentCid: 'k2', how: 'merge' }])
  })

  it('a move, a copy, a new clause and a deleted one descend from nothing', () => {
    const before = [clause('k1', PRICE), clause('k2', PERMIT)]
    expect(
      traceDescent(
        before,
        [before[1], before[0]].filter((one) => one !== undefined),
      ),
    ).toEqual([])
    expect(traceDescent(before, [...before, clause('k3', PRICE)])).toEqual([])
    expect(traceDescent(before, [...before, clause('k3', 'Bổ sung kinh phí đo đạc bản đồ địa chính')])).toEqual([])
    expect(traceDescent(before, [clause('k1', PRICE)])).toEqual([])
  })

  it('a merger taken back, and a split taken back, leave no circle', () => {
    const merged = { cid: 'k1', parentCid: 'k2', how: 'merge' } as const
    expect(settleDescents([merged], [{ cid: 'k2', parentCid: 'k1', how: 'split' }])).toEqual({
      added: [],
      removed: [merged],
    })
    const split = { cid: 'k2', parentCid: 'k1', how: 'split' } as const
    const back = { cid: 'k1', parentCid: 'k2', how: 'merge' } as const
    expect(settleDescents([split], [back])).toEqual({ added: [back], removed: [split] })
  })

  it('ancestors and heirs are followed over any number of steps', () => {
    const at = new Date(0)
    const rows = [
      { cid: 'b', parentCid: 'a', how: 'split', at } as const,
      { cid: 'c', parentCid: 'b', how: 'merge', at } as const,
    ]
    expect(ancestorsOf(rows, 'c')).toEqual(['c', 'b', 'a'])
    expect(heirsOf(rows, 'a')).toEqual(['a', 'b', 'c'])
  })
})
