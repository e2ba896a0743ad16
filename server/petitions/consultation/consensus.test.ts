import { expect, it } from 'vitest'
import { type ConsensusMap, type ConsensusSource, composeConsensus } from './consensus.ts'
import type { Position } from './content/contract.ts'
import type { Answer, RoundClause, RoundRecord, Statement } from './round-record.ts'

const AT = new Date('2026-11-20T02:00:00Z')
const clause = (cid: string, hash = `hash-${cid}`, position = 0): RoundClause => ({
  cid,
  position,
  label: `${position + 1}.`,
  heading: `Khoản ${cid}`,
  text: `Chữ của ${cid}`,
  contentHash: hash,
})
const round = (over: Partial<RoundRecord> = {}): RoundRecord => ({
  id: 'r1',
  petitionId: 'p',
  number: 1,
  letter: '',
  deadline: '2026-11-25',
  silenceAgrees: false,
  versionId: 'v',
  openedById: 'u',
  openedAt: AT,
  closedById: null,
  closedAt: null,
  closeReason: null,
  clauses: [clause('a'), clause('b', 'hash-b', 1)],
  ...over,
})
const says = (departmentId: string, said: Record<string, Position>, number = 1, hashes: Record<string, string> = {}) =>
  ({
    id: `${departmentId}-${number}`,
    roundId: 'r1',
    departmentId,
    number,
    sentById: 'u',
    sentAt: AT,
    lines: Object.entries(said).map(([cid, position]) => ({
      cid,
      position,
      contentHash: hashes[cid] ?? `hash-${cid}`,
      ofText: null,
      comment: position === 'agree' ? '' : `về ${cid}`,
    })),
  }) satisfies Statement
const accepts = (departmentId: string, cid: string, position: Position, comment = `về ${cid}`): Answer => ({
  id: 'x',
  departmentId,
  cid,
  position,
  comment,
  kind: 'accept',
  words: '',
  answeredById: 'u',
  answeredAt: AT,
})
const map = (over: Partial<ConsensusSource>): ConsensusMap =>
  composeConsensus({
    round: round(),
    departmentIds: ['HN', 'BN'],
    statements: [],
    answers: [],
    standing: [clause('a'), clause('b', 'hash-b', 1)],
    descents: [],
    ...over,
  })
const states = ({ rows }: ConsensusMap) => rows.map(({ cells }) => cells.map(({ state }) => state).join(' '))
const closed = { closedById: 'u', closedAt: new Date('2026-11-26T02:00:00Z') }

it('[C8] departments stand in protocol order; what is not said yet is waiting', () => {
  const one = map({ statements: [says('BN', { a: 'agree', b: 'disagree' })] })
  expect(states(one)).toEqual(['waiting agree', 'waiting disagree'])
  expect([one.clauseCount, one.agreedCount, one.disputedCount]).toEqual([2, 0, 1])
})

it('[C5] the last word of a department counts', () => {
  const said = [says('HN', { a: 'disagree', b: 'reserve' }), says('HN', { a: 'agree', b: 'agree' }, 2)]
  const one = map({ statements: [...said, says('BN', { a: 'agree', b: 'agree' })] })
  expect([one.agreedCount, one.disputedCount]).toEqual([2, 0])
})

it('[C7] silence is agreement only where the letter said so and its whole time is over, and is shown as that', () => {
  const said = [says('BN', { a: 'agree', b: 'agree' })]
  const of = (over: Partial<RoundRecord>) => map({ round: round(over), statements: said })
  expect(states(of({ ...closed, silenceAgrees: true }))).toEqual(['deemed agree', 'deemed agree'])
  expect(of({ ...closed, silenceAgrees: true }).agreedCount).toBe(2)
  expect(states(of(closed))).toEqual(['silent agree', 'silent agree'])
  expect(of(closed).agreedCount).toBe(0)
  // On the day of the deadline there was time left; at 23:59 in Hà Nội too.
  for (const closedAt of [new Date('2026-11-25T02:00:00Z'), new Date('2026-11-25T16:59:00Z')]) {
    expect(states(of({ ...closed, closedAt, silenceAgrees: true }))).toEqual(['silent agree', 'silent agree'])
  }
  expect(states(of({ silenceAgrees: true }))).toEqual(['waiting agree', 'waiting agree'])
})

it('[C6] a word is of the text it was said of: changed, it speaks of an earlier one and agrees to nothing', () => {
  const said = ['HN', 'BN'].map((department) => says(department, { a: 'agree', b: 'agree' }))
  const standing = [clause('a', 'another'), clause('b', 'hash-b', 1)]
  const one = map({ statements: said, standing })
  expect(one.rows.map(({ isAgreed, isChanged }) => [isAgreed, isChanged])).toEqual([
    [false, true],
    [true, false],
  ])
  expect(one.rows[0]?.cells.map(({ isEarlier }) => isEarlier)).toEqual([true, true])
  // Said anew of the text as it reads now, it is of that.
  const anew = says('HN', { a: 'agree', b: 'agree' }, 2, { a: 'another' })
  expect(map({ statements: [...said, anew], standing }).rows[0]?.cells[0]?.isEarlier).toBe(false)
})

it('[C6] it is followed over a split and a merge; of two that became one the gravest is shown', () => {
  const said = [says('HN', { a: 'disagree', b: 'agree' }), says('BN', { a: 'agree', b: 'agree' })]
  const split = map({
    statements: said,
    standing: [clause('a', 'first half'), clause('a2', 'second half', 1), clause('b', 'hash-b', 2)],
    descents: [{ cid: 'a2', parentCid: 'a', how: 'split', at: AT }],
  })
  expect(states(split)).toEqual(['disagree agree', 'disagree agree', 'agree agree'])
  expect(split.rows[1]?.cells[0]).toMatchObject({ isEarlier: true, said: [{ clause: { cid: 'a' } }] })
  const merged = map({
    statements: said,
    standing: [clause('b', 'both')],
    descents: [{ cid: 'b', parentCid: 'a', how: 'merge', at: AT }],
  })
  expect(states(merged)).toEqual(['disagree agree'])
  expect(merged.rows[0]?.cells[0]?.said.map(({ line }) => line.cid)).toEqual(['a', 'b'])
})

it('[C6] a clause that left is shown as gone and not counted; a new one was never asked about', () => {
  const said = ['HN', 'BN'].map((department) => says(department, { a: 'agree', b: 'disagree' }))
  const one = map({ statements: said, standing: [clause('a'), clause('new', 'n', 1)] })
  expect(one.rows.map(({ cid, isGone }) => `${cid} ${isGone}`)).toEqual(['a false', 'new false', 'b true'])
  expect(one.rows[1]?.cells.map(({ state }) => state)).toEqual(['not_asked', 'not_asked'])
  expect([one.clauseCount, one.agreedCount, one.disputedCount]).toEqual([2, 1, 0])
})

it('[C8] opinions differ where somebody disagrees, reserves, or has a comment that was not taken in', () => {
  const said = [says('HN', { a: 'agree_with_comment', b: 'reserve' }), says('BN', { a: 'agree', b: 'agree' })]
  expect(map({ statements: said }).rows.map(({ isDisputed }) => isDisputed)).toEqual([true, true])
  const taken = map({ statements: said, answers: [accepts('HN', 'a', 'agree_with_comment')] })
  expect(taken.rows.map(({ isDisputed }) => isDisputed)).toEqual([false, true])
  expect(taken.rows[0]).toMatchObject({ isAgreed: true })
  // An answer to other words answers nothing.
  const other = map({ statements: said, answers: [accepts('HN', 'a', 'agree_with_comment', 'lời khác')] })
  expect(other.rows[0]?.isDisputed).toBe(true)
})
