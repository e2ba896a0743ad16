import { expect, it } from 'vitest'
import { AnswerInput } from './contract.ts'
import { reservationHash } from './reservation-hash.ts'
import { isAgreed, isTurnOf, turnsOf, waitingNow } from './signing-rules.ts'

const BODIES = ['bn', 'hn', 'hp']

it('[SG4] together, all are asked at once; the lead last waits for all; in protocol order one follows another', () => {
  const asked = (order: 'together' | 'lead_last' | 'protocol') => waitingNow(turnsOf(order, BODIES, 'bn'), [])
  expect(asked('together')).toEqual(BODIES)
  expect(asked('lead_last')).toEqual(['hn', 'hp'])
  expect(asked('protocol')).toEqual(['bn'])
  const signers = turnsOf('lead_last', BODIES, 'bn')
  const confirmed = (departmentId: string) => ({ departmentId, kind: 'confirmed' as const })
  expect(isTurnOf(signers, [confirmed('hn')], 'bn')).toBe(false)
  expect(isTurnOf(signers, [confirmed('hn'), { departmentId: 'hp', kind: 'reserved' }], 'bn')).toBe(true)
  expect(isTurnOf(signers, [confirmed('hn'), { departmentId: 'hp', kind: 'returned' }], 'bn')).toBe(false)
  expect(isTurnOf(signers, [], 'elsewhere')).toBe(false)
})

it('[SG4] a quorum is for those who keep silent: a return stands against agreement', () => {
  const answers = [
    { departmentId: 'hn', kind: 'confirmed' as const },
    { departmentId: 'hp', kind: 'reserved' as const },
  ]
  expect([isAgreed(answers, 2), isAgreed(answers, 3)]).toEqual([true, false])
  expect(isAgreed([...answers, { departmentId: 'bn', kind: 'returned' }], 2)).toBe(false)
})

it('[SG6] a reservation’s hash binds revision, department and words, whatever their order', () => {
  const of = {
    revisionHash: 'a'.repeat(64),
    departmentId: 'hn',
    reservations: [
      { cid: 'c-11', text: 'Chưa rõ kinh phí.' },
      { cid: 'c-12', text: 'Cần thí điểm.' },
    ],
  }
  const hash = reservationHash(of)
  expect(reservationHash({ ...of, reservations: [...of.reservations].reverse() })).toBe(hash)
  const others = [
    { ...of, revisionHash: 'b'.repeat(64) },
    { ...of, departmentId: 'hp' },
    { ...of, reservations: of.reservations.slice(1) },
  ]
  for (const other of others) expect(reservationHash(other)).not.toBe(hash)
})

it('an answer without its words, or with reservations that are no list, is refused by name', () => {
  const seen = { id: crypto.randomUUID(), revisionId: crypto.randomUUID(), hash: 'a'.repeat(64) }
  const codeOf = (input: object) => AnswerInput.safeParse({ ...seen, ...input }).error?.issues[0]?.message
  expect(codeOf({ verdict: 'returned', reason: '  ' })).toBe('petition-reason-missing')
  expect(codeOf({ verdict: 'reserved', reservations: '[]' })).toBe('petition-reservation-missing')
  expect(codeOf({ verdict: 'reserved', reservations: '{' })).toBe('petition-reservation-missing')
  expect(codeOf({ verdict: 'reserved', reservations: JSON.stringify([{ cid: 'c-11', text: ' ' }]) })).toBe(
    'petition-reservation-missing',
  )
  expect(codeOf({ verdict: 'confirmed' })).toBeUndefined()
})
