import { expect, it } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import type { DepartmentId, SessionId, UserId } from '#server/kernel/ids.ts'
import type { MinutesStage } from './contract.ts'
import { abilitiesOn, type MinutesScene, mayComplete } from './minutes-policy.ts'

const [HOST, OWN, MINISTRY, WORKSHOP] = ['dept-bn', 'dept-hn', 'dept-mae', 'workshop-1']

function scene(stage: MinutesStage | null, isReviewOpen = stage === 'review'): MinutesScene {
  const clusterId = 'cluster-1'
  return {
    ...{ workshopId: WORKSHOP, clusterId, hostDepartmentId: HOST, departmentIds: [HOST, OWN] },
    ...{ stage, isReviewOpen },
  }
}

function actor(departmentId: string, roles: readonly RoleGrant[] = [], over: Partial<Actor> = {}): Actor {
  return {
    ...{ userId: 'someone' as UserId, sessionId: 'session' as SessionId, fullName: 'Người thử', office: '' },
    kind: 'person',
    departmentId: departmentId as DepartmentId,
    departmentLineage: [departmentId as DepartmentId],
    ...{ departmentCode: 'X', departmentShortName: '', departmentPlaceName: '', departmentHue: null },
    departmentKind: 'current',
    roles,
    ...{ locale: 'vi', reading: null, sharedMachine: false, reauthenticatedAt: null, noticeRead: true },
    ...over,
  }
}

const inWorkshop = (role: Extract<RoleGrant, { scope: 'workshop' }>['role']): RoleGrant => ({
  scope: 'workshop',
  scopeId: WORKSHOP,
  role,
})
const inDepartment = (id: string, role: 'leader' | 'specialist' | 'records-clerk'): RoleGrant => ({
  scope: 'department',
  scopeId: id as DepartmentId,
  role,
})
const administrator = { scope: 'global', role: 'administrator' } as const

it('a draft is read by who writes, presides or leads the host; from the round on by whoever reads the workshop', () => {
  const reads = (who: Actor, stage: MinutesStage) => abilitiesOn(who, scene(stage)).read
  const leader = actor(OWN, [inDepartment(OWN, 'leader')])
  for (const who of [
    actor(HOST, [inWorkshop('secretary')]),
    actor(OWN, [inWorkshop('chair')]),
    actor(OWN, [inWorkshop('deputy-chair')]),
    actor(HOST, [inDepartment(HOST, 'leader')]),
  ]) {
    expect(reads(who, 'drafting')).toBe(true)
  }
  expect([reads(leader, 'drafting'), reads(leader, 'review'), reads(leader, 'approved')]).toEqual([false, true, true])
  expect(reads(actor(HOST, [administrator]), 'approved')).toBe(false)
})

it('observers of the ministry, technicians and the accounts of points read and do not comment', () => {
  const comments = (who: Actor) => abilitiesOn(who, scene('review')).comment
  expect(comments(actor(OWN, [inDepartment(OWN, 'specialist')]))).toBe(true)
  expect(comments(actor(OWN, [inWorkshop('delegate')]))).toBe(true)
  expect(comments(actor(MINISTRY, [inWorkshop('guest'), inDepartment(MINISTRY, 'leader')]))).toBe(false)
  expect(comments(actor(OWN, [inWorkshop('technician'), inDepartment(OWN, 'specialist')]))).toBe(false)
  expect(comments(actor(OWN, [inWorkshop('point-head')], { kind: 'connection_point' }))).toBe(false)
  expect(abilitiesOn(actor(OWN, [inDepartment(OWN, 'leader')]), scene('review', false)).comment).toBe(false)
})

it('[M5] the secretary signs in the round’s stage, the chair what the secretary has signed, nobody anything else', () => {
  const [secretary, chair] = [actor(HOST, [inWorkshop('secretary')]), actor(HOST, [inWorkshop('chair')])]
  const signs = (who: Actor) =>
    (['drafting', 'review', 'signing', 'approved'] as const).map((stage) => abilitiesOn(who, scene(stage)).sign)
  expect(signs(secretary)).toEqual([null, 'secretary', null, null])
  expect(signs(chair)).toEqual([null, null, 'chair', null])
  expect(signs(actor(HOST, [inDepartment(HOST, 'leader')]))).toEqual([null, null, null, null])
})

it('[M6] [M7] conclusions are done by theirs, the notice is issued by the host’s records clerk, both of approved minutes', () => {
  const own = { departmentId: OWN, personId: null }
  const specialist = actor(OWN, [inDepartment(OWN, 'specialist')])
  expect(mayComplete(specialist, scene('approved'), own)).toBe(true)
  expect(mayComplete(specialist, scene('signing'), own)).toBe(false)
  expect(mayComplete(specialist, scene('approved'), { ...own, personId: 'another' })).toBe(false)
  expect(mayComplete(actor(HOST, [inDepartment(HOST, 'leader')]), scene('approved'), own)).toBe(false)
  const issues = (who: Actor) => abilitiesOn(who, scene('approved')).issueNotice
  expect(issues(actor(HOST, [inDepartment(HOST, 'records-clerk')]))).toBe(true)
  expect(issues(actor(OWN, [inDepartment(OWN, 'records-clerk')]))).toBe(false)
})
