import { describe, expect, it } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import type { ClusterId, DepartmentId, SessionId, UserId } from '#server/kernel/ids.ts'
import type { WorkshopState } from './contract.ts'
import {
  abilitiesOn,
  isSecretariat,
  mayArrangePoints,
  mayDraftPlan,
  mayMoveTo,
  mayNameOfficers,
  mayRead,
  mayRegisterFor,
  mayRegisterIn,
  mayRevisePlan,
  mayRevisePoint,
  type WorkshopFacts,
} from './workshop-policy.ts'

const HOST = 'dept-bn'
const OWN = 'dept-hn'
const OUTSIDE = 'dept-elsewhere'
const CLUSTER = 'cluster-1'
const WORKSHOP = 'workshop-1'
const ROOM = { departmentId: OWN, userId: 'room-account' }

function facts(state: WorkshopState, stateBeforeSide: WorkshopState | null = null): WorkshopFacts {
  return {
    id: WORKSHOP,
    clusterId: CLUSTER,
    state,
    stateBeforeSide,
    hostDepartmentId: HOST,
    departmentIds: [HOST, OWN],
  }
}

function actor(departmentId: string, roles: readonly RoleGrant[], over: Partial<Actor> = {}): Actor {
  return {
    userId: 'someone' as UserId, // ids of this test
    sessionId: 'session' as SessionId,
    fullName: 'Người thử',
    office: '',
    kind: 'person',
    departmentId: departmentId as DepartmentId,
    departmentLineage: [departmentId as DepartmentId],
    departmentCode: 'X',
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
    ...over,
  }
}

const cluster = (role: 'cluster-head' | 'cluster-secretary'): RoleGrant => ({
  scope: 'cluster',
  scopeId: CLUSTER as ClusterId,
  role,
})
const department = (id: string, role: 'leader' | 'specialist' | 'records-clerk'): RoleGrant => ({
  scope: 'department',
  scopeId: id as DepartmentId,
  role,
})
const workshop = (role: Extract<RoleGrant, { scope: 'workshop' }>['role']): RoleGrant => ({
  scope: 'workshop',
  scopeId: WORKSHOP,
  role,
})

const PEOPLE = {
  administrator: actor(HOST, [{ scope: 'global', role: 'administrator' }, department(HOST, 'leader')]),
  securityOfficer: actor(OUTSIDE, [{ scope: 'global', role: 'security-officer' }]),
  clusterHead: actor(OUTSIDE, [cluster('cluster-head')]),
  clusterSecretary: actor(OUTSIDE, [cluster('cluster-secretary')]),
  hostLeader: actor(HOST, [department(HOST, 'leader')]),
  hostSpecialist: actor(HOST, [department(HOST, 'specialist')]),
  hostClerk: actor(HOST, [department(HOST, 'records-clerk')]),
  chair: actor(OWN, [workshop('chair')]),
  deputy: actor(OWN, [workshop('deputy-chair')]),
  secretary: actor(OWN, [workshop('secretary')]),
  leader: actor(OWN, [department(OWN, 'leader')]),
  specialist: actor(OWN, [department(OWN, 'specialist')]),
  clerk: actor(OWN, [department(OWN, 'records-clerk')]),
  room: actor(OWN, [workshop('point-head')], { kind: 'connection_point', userId: 'room-account' as UserId }),
  technician: actor(OWN, [workshop('technician'), department(OWN, 'specialist')]),
  guest: actor(OUTSIDE, [workshop('guest')]),
  stranger: actor(OUTSIDE, [department(OUTSIDE, 'leader')]),
} as const
type Who = keyof typeof PEOPLE
const EVERYONE = Object.keys(PEOPLE) as Who[] // keys of the object above

/** The whole row of the matrix: exactly these may. */
function whoMay(may: (actor: Actor) => boolean): Who[] {
  return EVERYONE.filter((who) => may(PEOPLE[who]))
}

describe('who reads a workshop', () => {
  it('before the plan is approved: host, cluster and officers', () => {
    expect(whoMay((a) => mayRead(a, facts('planning')))).toEqual([
      'clusterHead',
      'clusterSecretary',
      'hostLeader',
      'hostSpecialist',
      'hostClerk',
      'chair',
      'deputy',
      'secretary',
    ] satisfies Who[])
  })

  it('afterwards: all who take part, officers and guests; never administrators', () => {
    expect(whoMay((a) => mayRead(a, facts('invited')))).toEqual(
      EVERYONE.filter((who) => !['administrator', 'securityOfficer', 'stranger'].includes(who)),
    )
  })

  it('a plan cancelled before its approval stays with its authors', () => {
    expect(mayRead(PEOPLE.leader, facts('cancelled', 'planning'))).toBe(false)
    expect(mayRead(PEOPLE.leader, facts('cancelled', 'invited'))).toBe(true)
  })

  it('[T5] people moved by succession read the past of their department, and act in it no more', () => {
    const successor = actor('dept-new', [department('dept-new', 'leader')], {
      departmentLineage: ['dept-new', OWN, HOST] as DepartmentId[],
    })
    expect(mayRead(successor, facts('archived'))).toBe(true)
    expect(mayRegisterFor(successor, facts('registering'), OWN)).toBe(false)
    expect(mayMoveTo(successor, facts('planning'), 'plan_approved')).toBe(false)
  })
})

describe('the matrix of domain 2.3', () => {
  const HOST_AND_CLUSTER: Who[] = ['clusterHead', 'clusterSecretary', 'hostLeader', 'hostSpecialist']
  const rows: readonly [string, (actor: Actor) => boolean, Who[]][] = [
    ['draft a plan hosted by Bắc Ninh', (a) => mayDraftPlan(a, CLUSTER, HOST), HOST_AND_CLUSTER],
    [
      'revise it before it is approved',
      (a) => mayRevisePlan(a, facts('planning')),
      ['clusterHead', 'clusterSecretary', 'hostLeader', 'hostSpecialist', 'secretary'],
    ],
    ['revise it afterwards', (a) => mayRevisePlan(a, facts('invited')), ['clusterHead', 'hostLeader', 'secretary']],
    ['revise it during the session', (a) => mayRevisePlan(a, facts('in_session')), []],
    ['name officers', (a) => mayNameOfficers(a, facts('registering')), ['clusterHead', 'hostLeader', 'secretary']],
    ['name officers during the session', (a) => mayNameOfficers(a, facts('in_session')), ['clusterHead', 'hostLeader']],
    ['approve a plan', (a) => mayMoveTo(a, facts('planning'), 'plan_approved'), ['clusterHead', 'hostLeader']],
    [
      'send invitations',
      (a) => mayMoveTo(a, facts('plan_approved'), 'invited'),
      ['clusterHead', 'hostLeader', 'secretary'],
    ],
    [
      'freeze the agenda',
      (a) => mayMoveTo(a, facts('registering'), 'agenda_frozen'),
      ['clusterHead', 'hostLeader', 'chair', 'secretary'],
    ],
    [
      'begin the session',
      (a) => mayMoveTo(a, facts('technical_check'), 'in_session'),
      ['chair', 'deputy', 'secretary'],
    ],
    ['close the session', (a) => mayMoveTo(a, facts('in_session'), 'closed'), ['chair', 'deputy']],
    ['write minutes', (a) => mayMoveTo(a, facts('closed'), 'minutes_draft'), ['secretary']],
    ['sign minutes', (a) => mayMoveTo(a, facts('minutes_review'), 'minutes_signed'), ['chair', 'secretary']],
    ['enter number and date, issue', (a) => mayMoveTo(a, facts('minutes_signed'), 'conclusions_issued'), ['hostClerk']],
    ['archive', (a) => mayMoveTo(a, facts('conclusions_issued'), 'archived'), ['hostClerk', 'secretary']],
    ['cancel', (a) => mayMoveTo(a, facts('registering'), 'cancelled'), ['clusterHead', 'hostLeader', 'chair']],
    ['resume', (a) => mayMoveTo(a, facts('postponed', 'invited'), 'invited'), ['clusterHead', 'hostLeader']],
    [
      'arrange connection points',
      (a) => mayArrangePoints(a, facts('technical_check')),
      ['clusterHead', 'hostLeader', 'secretary'],
    ],
    [
      'register for a department',
      (a) => mayRegisterFor(a, facts('registering'), OWN),
      ['clusterHead', 'hostLeader', 'secretary', 'leader', 'specialist'],
    ],
    [
      'register for another department',
      (a) => mayRegisterFor(a, facts('registering'), HOST),
      ['clusterHead', 'hostLeader', 'hostSpecialist', 'secretary'],
    ],
    [
      'register for a room',
      (a) => mayRegisterIn(a, facts('registering'), ROOM),
      ['clusterHead', 'hostLeader', 'secretary', 'leader', 'specialist', 'room'],
    ],
    [
      'word a room',
      (a) => mayRevisePoint(a, facts('registering'), ROOM),
      ['clusterHead', 'hostLeader', 'secretary', 'leader', 'specialist', 'room'],
    ],
    [
      'register before registration opens',
      (a) => mayRegisterFor(a, facts('invited'), OWN),
      ['clusterHead', 'hostLeader', 'secretary'],
    ],
    ['register after the end', (a) => mayRegisterFor(a, facts('closed'), OWN), []],
    ['belong to the secretariat', (a) => isSecretariat(a, facts('registering')), ['clusterSecretary', 'secretary']],
  ]

  it.each(rows)('%s', (_name, may, allowed) => {
    expect(whoMay(may).sort()).toEqual([...allowed].sort())
  })

  it('a head of a connection point registers in the own room only', () => {
    expect(mayRegisterIn(PEOPLE.room, facts('registering'), { departmentId: OWN, userId: 'another-room' })).toBe(false)
    expect(mayRegisterFor(PEOPLE.room, facts('registering'), OWN)).toBe(false)
  })

  it('administrators and technicians have no ability at all', () => {
    for (const state of ['planning', 'registering', 'in_session', 'minutes_review'] as const) {
      for (const who of ['administrator', 'technician', 'guest', 'securityOfficer'] as const) {
        expect(abilitiesOn(PEOPLE[who], facts(state)), `${who} in ${state}`).toEqual({
          revisePlan: false,
          nameOfficers: false,
          arrangePoints: false,
          registerForAll: false,
          registerOwnDepartment: null,
          moveTo: [],
        })
      }
    }
  })
})
