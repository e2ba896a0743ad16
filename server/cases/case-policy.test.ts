import { expect, test } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import type { ClusterId, DepartmentId, SessionId, UserId } from '#server/kernel/ids.ts'
import { caseAudience, caseAudiencesOf } from './case-audience.ts'
import { type CaseFacts, mayEdit, mayEnter, mayPublish, mayStart, mayWithdraw, readingOf } from './case-policy.ts'
import { CASE_STATES, CASE_VISIBILITIES } from './content/contract.ts'

const [HY, HY_OLD, HN, MAE] = ['hy', 'hy-old', 'hn', 'mae'] as unknown as [
  DepartmentId,
  DepartmentId,
  DepartmentId,
  DepartmentId,
]
const CLUSTER = 'cum-1' as ClusterId

function person(departmentId: DepartmentId, roles: readonly string[], over: Partial<Actor> = {}): Actor {
  const grants = roles.map((role): RoleGrant => {
    if (role === 'administrator' || role === 'security-officer') return { scope: 'global', role }
    if (role === 'moderator') return { scope: 'cluster', scopeId: CLUSTER, role }
    return { scope: 'department', scopeId: departmentId, role: role as 'leader' }
  })
  return {
    userId: `${departmentId} ${roles.join()}` as UserId,
    sessionId: 's' as SessionId,
    fullName: 'Ai Đó',
    office: '',
    kind: 'person',
    departmentId,
    departmentLineage: departmentId === HY ? [HY, HY_OLD] : [departmentId],
    departmentCode: '',
    departmentShortName: '',
    departmentPlaceName: '',
    departmentHue: null,
    departmentKind: departmentId === MAE ? 'ministry' : 'current',
    roles: grants,
    locale: 'vi',
    reading: null,
    sharedMachine: false,
    reauthenticatedAt: null,
    noticeRead: true,
    ...over,
  }
}

const specialist = person(HY, ['specialist'])
const leader = person(HY, ['leader'])
const clerk = person(HY, ['records-clerk'])
const neighbour = person(HN, ['specialist'])
const neighbourLeader = person(HN, ['leader'])
const moderator = person(HN, ['specialist', 'moderator'])
const ministry = person(MAE, [])
const administrator = person(HY, ['administrator', 'leader'])
const officer = person(HY, ['security-officer'])
const room = person(HY, ['specialist'], { kind: 'connection_point' })
const EVERYBODY = [
  specialist,
  leader,
  clerk,
  neighbour,
  neighbourLeader,
  moderator,
  ministry,
  administrator,
  officer,
  room,
]

const caseOf = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  clusterId: CLUSTER,
  departmentId: HY,
  state: 'published',
  visibility: 'cluster',
  sharedWith: [],
  createdById: specialist.userId,
  needsSecondPerson: false,
  ...over,
})

test('[C1] a draft and what was withdrawn are their department’s own', () => {
  for (const state of ['draft', 'withdrawn'] as const) {
    const one = caseOf({ state, visibility: 'ministry' })
    for (const own of [specialist, leader, clerk]) expect(readingOf(own, one)).toBe('work')
    for (const other of [neighbour, ministry, administrator, officer, room]) expect(readingOf(other, one)).toBe('none')
  }
})

test('[C1] what was published goes as far as its confidentiality says, and no further', () => {
  const readers = (one: CaseFacts) => EVERYBODY.filter((actor) => readingOf(actor, one) === 'published')
  expect(readers(caseOf({ visibility: 'department' }))).toEqual([])
  expect(readers(caseOf({ visibility: 'departments', sharedWith: [HN] }))).toEqual([
    neighbour,
    neighbourLeader,
    moderator,
  ])
  expect(readers(caseOf({ visibility: 'departments', sharedWith: ['other'] }))).toEqual([])
  expect(readers(caseOf({ visibility: 'cluster' }))).toEqual([neighbour, neighbourLeader, moderator])
  expect(readers(caseOf({ visibility: 'ministry' }))).toEqual([neighbour, neighbourLeader, moderator, ministry])
})

test('[C1] who answers for a merged body today reads and writes on what that body learnt', () => {
  const one = caseOf({ departmentId: HY_OLD, visibility: 'department' })
  expect(readingOf(specialist, one)).toBe('work')
  expect(mayEdit(specialist, one)).toBe(true)
  expect(readingOf(neighbour, one)).toBe('none')
})

test('chuyên viên and lãnh đạo write, lãnh đạo publishes; administrators and rooms do neither', () => {
  const one = caseOf()
  expect(EVERYBODY.filter((actor) => mayEdit(actor, one))).toEqual([specialist, leader])
  expect(EVERYBODY.filter((actor) => mayPublish(actor, one))).toEqual([leader])
  expect(EVERYBODY.filter(mayStart)).toEqual([specialist, leader, neighbour, neighbourLeader, moderator])
  expect(EVERYBODY.filter(mayEnter)).not.toContain(administrator)
  expect(mayEdit(leader, caseOf({ state: 'withdrawn' }))).toBe(false)
  expect(mayPublish(leader, caseOf({ state: 'withdrawn' }))).toBe(true)
})

test('a case about a denunciation is published by another than who began it', () => {
  expect(mayPublish(leader, caseOf({ needsSecondPerson: true, createdById: leader.userId }))).toBe(false)
  expect(mayPublish(leader, caseOf({ needsSecondPerson: true }))).toBe(true)
})

test('lãnh đạo of its department withdraws, and điều hành of the cluster what is shown to them', () => {
  expect(EVERYBODY.filter((actor) => mayWithdraw(actor, caseOf()))).toEqual([leader, moderator])
  expect(mayWithdraw(moderator, caseOf({ visibility: 'department' }))).toBe(false)
  expect(mayWithdraw(leader, caseOf({ state: 'draft' }))).toBe(false)
})

test('[S4] circles say the same as the policy, for every reader and every case', () => {
  for (const actor of EVERYBODY) {
    const held = new Set(caseAudiencesOf(actor))
    for (const state of CASE_STATES) {
      for (const visibility of CASE_VISIBILITIES) {
        for (const departmentId of [HY, HY_OLD, HN]) {
          for (const sharedWith of [[], [HN], [HY_OLD]]) {
            const one = caseOf({ state, visibility, departmentId, sharedWith })
            const isFound = caseAudience(one).some((key) => held.has(key))
            const seen = JSON.stringify({ who: actor.userId, state, visibility, departmentId, sharedWith })
            expect(isFound, seen).toBe(readingOf(actor, one) !== 'none')
          }
        }
      }
    }
  }
})
