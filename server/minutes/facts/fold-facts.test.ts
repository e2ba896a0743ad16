import { expect, test } from 'vitest'
import { SAMPLE_CAST, SAMPLE_LOG } from '../testing/sample-log.ts'
import { bytesOfFacts, foldFacts } from './fold-facts.ts'

const facts = foldFacts(SAMPLE_CAST, SAMPLE_LOG, 'h')
const at = (minute: number) => new Date(Date.parse('2026-11-30T01:00:00.000Z') + minute * 60_000).toISOString()

test('replaying the log gives identical bytes, also when its rows come back with their keys in another order', () => {
  const turned = SAMPLE_LOG.map((row) => ({ ...row, payload: turnAround(row.payload) }))
  expect(bytesOfFacts(foldFacts(turnAround(SAMPLE_CAST) as typeof SAMPLE_CAST, turned, 'h'))).toBe(bytesOfFacts(facts))
})

test('times, breaks and who presided are those of the log', () => {
  expect(facts).toMatchObject({ openedAt: at(2), closedAt: at(33), log: { seq: SAMPLE_LOG.length, hash: 'h' } })
  expect(facts.breaks).toEqual([{ from: at(15), to: at(20) }])
  expect(facts.chairs).toEqual([
    { userId: 'u-chair', fullName: 'Nguyễn Văn Minh Họa', since: at(2) },
    { userId: 'u-deputy', fullName: 'Trần Quốc An', since: at(31) },
  ])
  expect(facts.conclusion).toBe('Thống nhất khoản 1.')
})

test('attendance counts delegates on the lists, never lines; a line that comes back is no second coming', () => {
  expect(facts.attendance.map(({ present, registered }) => [present, registered])).toEqual([
    [1, 1],
    [1, 3],
  ])
  const [hanoi, hungYen] = facts.attendance
  // Who sat at an own screen was there without a roll call.
  expect(hanoi?.points[0]?.present).toEqual([{ fullName: 'Trần Thị An', office: 'Trưởng phòng' }])
  expect(hungYen?.points[0]).toMatchObject({ rolledAt: at(4), seconds: (14 + 15) * 60 })
  expect(hungYen?.points[1]).toMatchObject({ present: [], rolledAt: null, seconds: 0 })
  expect([facts.present, facts.registered]).toEqual([2, 4])
  // Without its roll call the delegate who spoke was there all the same.
  const unrolled = SAMPLE_LOG.filter(({ kind }) => kind !== 'roll-called')
  expect(foldFacts(SAMPLE_CAST, unrolled, 'h').present).toBe(2)
})

test('an item has its stretches without breaks, with why it was gone back to; its title is the one it was called by', () => {
  const [opening, discussion, closing] = facts.items
  expect(opening?.stretches).toEqual([
    { from: at(2), to: at(10), reason: null },
    { from: at(30), to: at(33), reason: 'Đọc lại thành phần' },
  ])
  expect(opening?.seconds).toBe(11 * 60)
  expect(discussion).toMatchObject({ title: 'Thảo luận khoản 1 (sửa)', seconds: 15 * 60 })
  expect(closing).toMatchObject({ stretches: [], seconds: 0 })
})

test('who spoke from when and how long; a speech nobody ended ends with the meeting', () => {
  expect(facts.items[1]?.speeches).toMatchObject([
    { kind: 'speech', fullName: 'Phạm Quang Huy', pointName: 'Hưng Yên', startedAt: at(11), seconds: 180 },
    { kind: 'reply', startedAt: at(27), seconds: 360 },
  ])
  const during = foldFacts(SAMPLE_CAST, SAMPLE_LOG.slice(0, -3), 'h')
  expect(during.items[1]?.speeches[1]?.seconds).toBe(null)
})

test('an open vote has its figures and who chose what in protocol order; of a secret one there are only counters', () => {
  const [open, secret] = facts.items[1]?.votes ?? []
  expect(open).toMatchObject({ voices: 2, given: 2, isQuorate: true, closedAt: at(23) })
  expect(open?.counts).toEqual([
    { option: 'agree', count: 1 },
    { option: 'disagree', count: 1 },
  ])
  expect(open?.choices).toEqual([
    { shortName: 'Sở NN&MT TP. Hà Nội', choice: 'disagree' },
    { shortName: 'Sở NN&MT tỉnh Hưng Yên', choice: 'agree' },
  ])
  expect(secret).toMatchObject({ way: 'secret', given: 1, isQuorate: false, choices: [] })
  expect(JSON.stringify(secret)).not.toContain('Hưng Yên')
})

test('a clause that was put before everybody stands at its item, once, and a vote about it names it', () => {
  const clause = {
    petitionId: 'k1',
    cid: 'khoan-1',
    code: 'KN-2026-014',
    label: '1.',
    heading: 'Hợp nhất dữ liệu giá đất',
  }
  const [opening, discussion] = facts.items
  expect(discussion?.clauses).toEqual([{ ...clause, shownAt: at(20) }])
  expect(discussion?.votes.map((vote) => vote.clause)).toEqual([clause, null])
  expect([opening?.clauses, facts.outside.clauses]).toEqual([[], []])
})

test('what was folded before clauses were heeded is replayed as it was folded', () => {
  const early = foldFacts(SAMPLE_CAST, SAMPLE_LOG, 'h', 1)
  expect(early.v).toBe(1)
  expect(bytesOfFacts(early)).not.toMatch(/clause|KN-2026-014/)
  expect(early.items[1]?.votes[0]).not.toHaveProperty('clause')
})

test('while the meeting goes on its facts end with the log; without a log there are the lists and nothing else', () => {
  const during = foldFacts(SAMPLE_CAST, SAMPLE_LOG.slice(0, 13), 'h')
  expect(during).toMatchObject({ openedAt: at(2), closedAt: null, conclusion: null })
  expect(during.breaks).toEqual([{ from: at(15), to: null }])
  const none = foldFacts(SAMPLE_CAST, [], '')
  expect(none).toMatchObject({ log: { seq: 0, hash: '' }, openedAt: null, present: 0, registered: 4, chairs: [] })
  expect(none.items.map(({ title }) => title)).toEqual(['Khai mạc', 'Thảo luận khoản 1', 'Bế mạc'])
})

test('what was called outside the programme is an item behind it; what was said before any item stands apart', () => {
  const [first] = SAMPLE_LOG
  const speech = SAMPLE_LOG.find(({ kind }) => kind === 'speech-started')
  if (!first || !speech) throw new Error('the sample has both')
  const rows = [
    { ...first, kind: 'meeting-opened', payload: {} },
    { ...speech, seq: 2, payload: { ...(speech.payload as object), itemId: null } },
    {
      ...speech,
      seq: 3,
      kind: 'item-called',
      payload: { itemId: 'new', title: 'Mục bổ sung', from: null, reason: null },
    },
  ]
  const folded = foldFacts(SAMPLE_CAST, rows, 'h')
  expect(folded.outside.speeches).toHaveLength(1)
  expect(folded.items.at(-1)?.title).toBe('Mục bổ sung')
})

function turnAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnAround)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turnAround(one)]),
  )
}
