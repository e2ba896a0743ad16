import { describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import {
  comesAlong,
  mayAdminister,
  mayDelegate,
  mayGrant,
  mayRevoke,
  type RuledPerson,
} from './administration-policy.ts'

const administrator = { userId: 'a', roles: [{ scope: 'global', role: 'administrator' }] } as unknown as Actor
const leader = { userId: 'l', roles: [{ scope: 'department', scopeId: 'D', role: 'leader' }] } as unknown as Actor

const person = (changes: Partial<RuledPerson> = {}): RuledPerson => ({
  ...{ id: 'p', kind: 'person', office: 'Phó Giám đốc', departmentId: 'D', roles: [] },
  ...changes,
})
const role = (name: string, scope: 'global' | 'department' = 'department') => ({
  scope,
  scopeId: scope === 'global' ? null : 'D',
  role: name,
})
const head = person({ id: 'h', office: 'Giám đốc', roles: [role('leader')] })
const mandate = {
  ...{ kind: 'tuq' as const, from: '2026-12-01', until: '2026-12-31' },
  ...{ documentNumber: '12/GUQ-SNNMT', documentDate: '2026-11-20' },
}

test('[N1] only the global role administers', () => {
  expect([mayAdminister(administrator), mayAdminister(leader)]).toEqual([true, false])
})

describe('[N2][N3][N4] roles', () => {
  test.each([
    ['a colleague gets a role of the department', person(), 'department', 'specialist', null],
    ['not oneself', person({ id: 'a' }), 'department', 'leader', 'administration-oneself'],
    [
      'not a connection point',
      person({ kind: 'connection_point' }),
      'cluster',
      'moderator',
      'role-not-for-connection-point',
    ],
    ['a signer only by a mandate', person(), 'department', 'delegated-signer', 'role-by-mandate-only'],
    ['a chair only in the workshop', person(), 'workshop', 'chair', 'role-by-workshop-only'],
    [
      'an administrator holds no other',
      person({ roles: [role('administrator', 'global')] }),
      'department',
      'leader',
      'role-conflicts-administrator',
    ],
    [
      'not even the officer that watches',
      person({ roles: [role('administrator', 'global')] }),
      'global',
      'security-officer',
      'role-conflicts-administrator',
    ],
    [
      'who holds another is no administrator',
      person({ roles: [role('specialist')] }),
      'global',
      'administrator',
      'role-conflicts-administrator',
    ],
    ['again moves the days', person({ roles: [role('administrator', 'global')] }), 'global', 'administrator', null],
  ] as const)('%s', (_what, subject, scope, name, verdict) => {
    expect(mayGrant(administrator, subject, scope, name)).toBe(verdict)
  })

  test('are taken by another administrator, and not around the mandate or the workshop', () => {
    expect(mayRevoke(administrator, { id: 'a' }, 'global', 'administrator')).toBe('administration-oneself')
    expect(mayRevoke(administrator, person(), 'department', 'delegated-signer')).toBe('role-by-mandate-only')
    expect(mayRevoke(administrator, person(), 'workshop', 'secretary')).toBe('role-by-workshop-only')
    expect(mayRevoke(administrator, person(), 'department', 'leader')).toBeNull()
  })
})

describe('[N7] mandates (domain.md §1.3)', () => {
  test.each([
    ['TUQ with document and dates', person({ office: 'Trưởng phòng' }), head, {}, null],
    ['TUQ without a last day', person(), head, { until: null }, 'mandate-dates-missing'],
    ['TUQ without a document', person(), head, { documentNumber: '' }, 'mandate-document-missing'],
    ['TUQ without the day of the document', person(), head, { documentDate: null }, 'mandate-document-missing'],
    ['days that cross', person(), head, { until: '2026-11-30' }, 'role-dates-crossed'],
    [
      'KT by a deputy, without a document or an end',
      person(),
      head,
      { kind: 'kt', until: null, documentNumber: '' },
      null,
    ],
    ['KT by who is no deputy', person({ office: 'Trưởng phòng' }), head, { kind: 'kt' }, 'mandate-not-deputy'],
    ['for a leader of another body', person({ departmentId: 'E' }), head, {}, 'mandate-delegator-unsuitable'],
    ['for oneself', head, head, {}, 'mandate-delegator-unsuitable'],
    [
      'passed on by a delegate',
      person(),
      person({ id: 'h', roles: [role('delegated-signer')] }),
      {},
      'mandate-delegator-unsuitable',
    ],
    [
      'to an administrator',
      person({ roles: [role('administrator', 'global')] }),
      head,
      {},
      'role-conflicts-administrator',
    ],
    ['to the one who records it', person({ id: 'a' }), head, {}, 'administration-oneself'],
  ] as const)('%s', (_what, delegate, delegator, changes, verdict) => {
    expect(mayDelegate(administrator, delegate, delegator, { ...mandate, ...changes })).toBe(verdict)
  })
})

test('[N6] into a successor the working roles come along, leading and signing never', () => {
  const roles = ['specialist', 'records-clerk', 'leader', 'delegated-signer']
  expect(roles.filter((name) => comesAlong(name, true))).toEqual(['specialist', 'records-clerk'])
  expect(roles.filter((name) => comesAlong(name, false))).toEqual([])
})
