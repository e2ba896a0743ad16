import { describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { mayAnswer, mayAsk, mayLookAfterRequests } from './personal-data-policy.ts'

const person = (userId: string, roles: unknown[] = []) => ({ userId, roles, kind: 'person' }) as unknown as Actor // what the rules read
const administrator = person('quản trị', [{ scope: 'global', role: 'administrator' }])
const officer = person('an ninh', [{ scope: 'global', role: 'security-officer' }])
const leader = person('lãnh đạo', [{ scope: 'department', scopeId: 'x', role: 'leader' }])
const open = { requesterId: 'ai đó', state: 'open' } as const

describe('requests about personal data', () => {
  test('[D5] only an administrator looks after them, whatever else somebody is', () => {
    expect(mayLookAfterRequests(administrator)).toBe(true)
    expect([officer, leader].map((one) => mayAnswer(one, open))).toEqual([
      'data-requests-not-allowed',
      'data-requests-not-allowed',
    ])
  })

  test('[D5] nobody answers a request of one’s own, and nothing is answered twice', () => {
    expect(mayAnswer(administrator, open)).toBeNull()
    expect(mayAnswer(administrator, { ...open, requesterId: administrator.userId })).toBe('data-request-own')
    for (const state of ['fulfilled', 'refused', 'withdrawn'] as const) {
      expect(mayAnswer(administrator, { ...open, state })).toBe('data-request-answered')
    }
  })

  test('[D3] a person asks for anything; the account of a room is nobody to be forgotten', () => {
    for (const kind of ['correct', 'erase', 'object'] as const) expect(mayAsk(leader, kind)).toBeNull()
    const room = { kind: 'connection_point' } as const
    expect(mayAsk(room, 'correct')).toBeNull()
    expect(mayAsk(room, 'erase')).toBe('data-request-not-for-connection-point')
    expect(mayAsk(room, 'object')).toBe('data-request-not-for-connection-point')
  })
})
