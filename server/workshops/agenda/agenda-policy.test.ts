import { expect, it } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import type { ClusterId, DepartmentId, SessionId, UserId } from '#server/kernel/ids.ts'
import type { WorkshopState } from '../contract.ts'
import { agendaAbilities } from './agenda-policy.ts'

const HOST = 'bn' as DepartmentId
const GUEST_BODY = 'hy' as DepartmentId
const OUTSIDE = 'la' as DepartmentId

const workshop = (state: WorkshopState = 'registering', stateBeforeSide: WorkshopState | null = null) => ({
  id: 'w',
  clusterId: 'c',
  state,
  stateBeforeSide,
  hostDepartmentId: HOST,
  departmentIds: [HOST, GUEST_BODY],
})

function actor(departmentId: DepartmentId, roles: RoleGrant[], kind: Actor['kind'] = 'person'): Actor {
  return {
    userId: 'u' as UserId,
    sessionId: 's' as SessionId,
    fullName: 'Lê Thu Giang',
    office: '',
    kind,
    departmentId,
    departmentLineage: [departmentId],
    departmentCode: '',
    departmentShortName: '',
    departmentPlaceName: '',
    departmentHue: null,
    departmentKind: 'current',
    roles,
    locale: 'vi',
    reading: null,
    sharedMachine: false,
    reauthenticatedAt: null,
    noticeRead: true,
  }
}

const inDepartment = (scopeId: DepartmentId, role: 'leader' | 'specialist' | 'records-clerk'): RoleGrant => ({
  scope: 'department',
  scopeId,
  role,
})
const inWorkshop = (role: Extract<RoleGrant, { scope: 'workshop' }>['role']): RoleGrant => ({
  scope: 'workshop',
  scopeId: 'w',
  role,
})

const people = {
  secretary: actor(GUEST_BODY, [inWorkshop('secretary')]),
  chair: actor(GUEST_BODY, [inWorkshop('chair')]),
  deputy: actor(GUEST_BODY, [inWorkshop('deputy-chair'), inDepartment(GUEST_BODY, 'leader')]),
  'cluster head': actor(GUEST_BODY, [{ scope: 'cluster', scopeId: 'c' as ClusterId, role: 'cluster-head' }]),
  'leader of the host': actor(HOST, [inDepartment(HOST, 'leader')]),
  'specialist of the host': actor(HOST, [inDepartment(HOST, 'specialist')]),
  'records clerk of the host': actor(HOST, [inDepartment(HOST, 'records-clerk')]),
  'leader of another department': actor(GUEST_BODY, [inDepartment(GUEST_BODY, 'leader')]),
  'specialist of another department': actor(GUEST_BODY, [inDepartment(GUEST_BODY, 'specialist')]),
  'records clerk of another department': actor(GUEST_BODY, [inDepartment(GUEST_BODY, 'records-clerk')]),
  'guest of the ministry': actor(OUTSIDE, [inWorkshop('guest')]),
  'leader from outside': actor(OUTSIDE, [inDepartment(OUTSIDE, 'leader')]),
  technician: actor(GUEST_BODY, [inWorkshop('technician'), inDepartment(GUEST_BODY, 'specialist')]),
  administrator: actor(HOST, [{ scope: 'global', role: 'administrator' }, inDepartment(HOST, 'leader')]),
  'room account': actor(
    GUEST_BODY,
    [inWorkshop('point-head'), inDepartment(GUEST_BODY, 'specialist')],
    'connection_point',
  ),
}

const levels = (state: WorkshopState, before: WorkshopState | null = null) =>
  Object.fromEntries(
    Object.entries(people).map(([name, who]) => [name, agendaAbilities(who, workshop(state, before)).level]),
  )

it('gives each person the level of the matrix before the freeze', () => {
  expect(levels('registering')).toEqual({
    secretary: 'edit',
    chair: 'edit',
    deputy: 'edit',
    'cluster head': 'edit',
    'leader of the host': 'edit',
    'specialist of the host': 'edit',
    'records clerk of the host': 'read',
    'leader of another department': 'suggest',
    'specialist of another department': 'suggest',
    'records clerk of another department': 'read',
    'guest of the ministry': 'read',
    'leader from outside': 'none',
    technician: 'read',
    administrator: 'none',
    'room account': 'read',
  })
})

it('makes everyone a reader from the freeze on, also while postponed', () => {
  for (const [state, before] of [
    ['agenda_frozen', null],
    ['in_session', null],
    ['archived', null],
    ['postponed', 'agenda_frozen'],
  ] as const) {
    expect(new Set(Object.values(levels(state, before)))).toEqual(new Set(['read', 'none']))
    expect(agendaAbilities(people.secretary, workshop(state, before)).frozen).toBe(true)
  }
  expect(agendaAbilities(people.secretary, workshop('postponed', 'registering'))).toMatchObject({
    level: 'edit',
    frozen: false,
  })
})

it('lets editors amend between freeze and close, and nobody after it', () => {
  const amends = (who: Actor, state: WorkshopState) => agendaAbilities(who, workshop(state)).amend
  expect(amends(people.secretary, 'registering')).toBe(false)
  expect(amends(people.secretary, 'agenda_frozen')).toBe(true)
  expect(amends(people.chair, 'in_session')).toBe(true)
  expect(amends(people['leader of another department'], 'agenda_frozen')).toBe(false)
  expect(amends(people.secretary, 'closed')).toBe(false)
  expect(agendaAbilities(people.secretary, workshop('cancelled', 'registering'))).toMatchObject({
    level: 'read',
    decide: false,
  })
})

it('leaves the decision on proposals to secretary, chair, cluster head and host', () => {
  const deciders = Object.entries(people).filter(([, who]) => agendaAbilities(who, workshop()).decide)
  expect(deciders.map(([name]) => name)).toEqual([
    'secretary',
    'chair',
    'cluster head',
    'leader of the host',
    'specialist of the host',
  ])
})
