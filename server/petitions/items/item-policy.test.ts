import { describe, expect, it } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import type { ClusterId, DepartmentId, SessionId, UserId } from '#server/kernel/ids.ts'
import { ITEM_STATES, type ItemState } from './content/contract.ts'
import type { MovingAct } from './item.ts'
import { type ItemFacts, mayAct, mayEdit, mayEnter, mayRead, mayStart, readingOf, screens } from './item-policy.ts'

const OWN = 'dept-hn'
const OTHER = 'dept-hy'
const CLUSTER = 'cluster-1'

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
const inDepartment = (id: string, role: 'leader' | 'specialist' | 'records-clerk' | 'delegated-signer'): RoleGrant => ({
  scope: 'department',
  scopeId: id as DepartmentId,
  role,
})
const inCluster = (role: 'cluster-head' | 'cluster-secretary'): RoleGrant => ({
  scope: 'cluster',
  scopeId: CLUSTER as ClusterId,
  role,
})

const ELSEWHERE = 'dept-bn'
/** The columns of the table of domain.md §2.3, seen from an item of department OWN. */
const PEOPLE = {
  administrator: actor(OWN, [{ scope: 'global', role: 'administrator' }, inDepartment(OWN, 'leader')]),
  clusterHead: actor(ELSEWHERE, [inCluster('cluster-head'), inDepartment(ELSEWHERE, 'leader')]),
  chair: actor(ELSEWHERE, [{ scope: 'workshop', scopeId: 'w', role: 'chair' }]),
  secretary: actor(ELSEWHERE, [inCluster('cluster-secretary'), inDepartment(ELSEWHERE, 'specialist')]),
  ownLeader: actor(OWN, [inDepartment(OWN, 'leader')]),
  ownSpecialist: actor(OWN, [inDepartment(OWN, 'specialist')]),
  otherLeader: actor(OTHER, [inDepartment(OTHER, 'leader')]),
  otherSpecialist: actor(OTHER, [inDepartment(OTHER, 'specialist')]),
  room: actor(OWN, [inDepartment(OWN, 'specialist')], { kind: 'connection_point' }),
  recordsClerk: actor(OWN, [inDepartment(OWN, 'records-clerk')]),
  guest: actor('ministry', [], { departmentKind: 'ministry' }),
} as const
type Person = keyof typeof PEOPLE
const everyone = Object.keys(PEOPLE) as Person[]
const those = (allowed: (who: Actor) => boolean) => everyone.filter((name) => allowed(PEOPLE[name]))

function item(state: ItemState, over: Partial<ItemFacts> = {}): ItemFacts {
  return {
    state,
    isComposed: false,
    isSubmitted: false,
    wasSent: ['sent', 'kept', 'merged', 'returned'].includes(state),
    missing: [],
    clusterId: CLUSTER,
    departmentId: OWN,
    originDepartmentIds: [],
    ...over,
  }
}
const composed = (state: ItemState = 'kept') =>
  item(state, { isComposed: true, departmentId: null, wasSent: true, originDepartmentIds: [OWN] })

describe('[I5] [S4] a draft is the department’s own', () => {
  it.each(['draft', 'department_approved'] as const)(
    '%s: nobody outside reads it: no secretary, head, administrator, chair, guest, room, other department',
    (state) => {
      expect(those((who) => mayRead(who, item(state)))).toEqual(['ownLeader', 'ownSpecialist', 'recordsClerk'])
    },
  )

  it('a withdrawn draft stays its department’s secret', () => {
    expect(those((who) => mayRead(who, item('withdrawn', { wasSent: false })))).toEqual([
      'ownLeader',
      'ownSpecialist',
      'recordsClerk',
    ])
  })

  it('sent, the secretariat reads it too; kept or merged, every department', () => {
    const own = ['ownLeader', 'ownSpecialist', 'recordsClerk']
    expect(those((who) => mayRead(who, item('sent'))).sort()).toEqual(['clusterHead', 'secretary', ...own].sort())
    for (const state of ['kept', 'merged'] as const) {
      expect(those((who) => mayRead(who, item(state))).sort()).toEqual(
        ['clusterHead', 'otherLeader', 'otherSpecialist', 'secretary', ...own].sort(),
      )
    }
  })

  it('what a department writes after a return, others do not see: they keep the version that was sent', () => {
    for (const state of ['returned', 'department_approved', 'withdrawn'] as const) {
      const facts = item(state, { wasSent: true })
      expect(readingOf(PEOPLE.secretary, facts)).toBe('sent')
      expect(readingOf(PEOPLE.ownLeader, facts)).toBe('own')
      expect(readingOf(PEOPLE.otherLeader, facts)).toBe('none')
    }
  })

  it('[T5] who moved by succession reads the old department’s items and no longer acts for it', () => {
    const successor = actor('dept-new', [inDepartment('dept-new', 'leader')], {
      departmentLineage: ['dept-new' as DepartmentId, OWN as DepartmentId],
    })
    expect(mayRead(successor, item('draft'))).toBe(true)
    expect(mayEdit(successor, item('draft'))).toBe(false)
    expect(mayAct(successor, item('draft'), 'approve')).toBe(false)
  })
})

describe('[domain 2.3] “Edit petition draft”, row by row', () => {
  it('an item: Lãnh đạo Sở and Chuyên viên their own, nobody else', () => {
    expect(those((who) => mayEdit(who, item('draft')))).toEqual(['ownLeader', 'ownSpecialist'])
    expect(those((who) => mayEdit(who, item('returned')))).toEqual(['ownLeader', 'ownSpecialist'])
    for (const state of ITEM_STATES.filter((one) => one !== 'draft' && one !== 'returned')) {
      expect(those((who) => mayEdit(who, item(state)))).toEqual([])
    }
  })

  it('a composed item: Cụm trưởng and Thư ký', () => {
    expect(those((who) => mayEdit(who, composed()))).toEqual(['clusterHead', 'secretary'])
  })

  it('starting one: Lãnh đạo Sở and Chuyên viên; no Quản trị, Khách, Văn thư, room or chair without an office', () => {
    expect(those(mayStart).sort()).toEqual(
      ['clusterHead', 'otherLeader', 'otherSpecialist', 'ownLeader', 'ownSpecialist', 'secretary'].sort(),
    )
  })

  it.each<[MovingAct, ItemState, readonly Person[]]>([
    ['submit', 'draft', ['ownLeader', 'ownSpecialist']],
    ['approve', 'draft', ['ownLeader']],
    ['return-inside', 'department_approved', ['ownLeader']],
    ['send', 'department_approved', ['ownLeader', 'ownSpecialist']],
    ['withdraw', 'draft', ['ownLeader', 'ownSpecialist']],
    ['withdraw', 'sent', ['ownLeader']],
    ['keep', 'sent', ['clusterHead', 'secretary']],
    ['send-back', 'sent', ['clusterHead', 'secretary']],
    ['merge', 'sent', ['clusterHead', 'secretary']],
  ])('%s of what is %s: %j', (act, state, who) => {
    expect(those((one) => mayAct(one, item(state), act))).toEqual(who)
  })

  it('a delegated signer (KT./TUQ.) approves like a leader, and does not write', () => {
    const signer = actor(OWN, [inDepartment(OWN, 'delegated-signer')])
    expect(mayAct(signer, item('draft'), 'approve')).toBe(true)
    expect(mayEdit(signer, item('draft'))).toBe(false)
  })

  it('taking a composed item apart: Cụm trưởng and Thư ký', () => {
    expect(those((who) => mayAct(who, composed(), 'unmerge'))).toEqual(['clusterHead', 'secretary'])
    expect(those((who) => screens(who, CLUSTER))).toEqual(['clusterHead', 'secretary'])
  })
})

it('a composed item is read by every department; taken apart, by those it came from and the secretariat', () => {
  const departments = [
    'clusterHead',
    'otherLeader',
    'otherSpecialist',
    'ownLeader',
    'ownSpecialist',
    'recordsClerk',
    'secretary',
  ]
  expect(those((who) => mayRead(who, composed())).sort()).toEqual(departments)
  expect(those((who) => mayRead(who, composed('withdrawn'))).sort()).toEqual(
    departments.filter((name) => !name.startsWith('other')),
  )
})

it('the room “Kiến nghị chung” is for departments and the secretariat', () => {
  expect(those((who) => mayEnter(who, CLUSTER)).sort()).toEqual(
    ['clusterHead', 'otherLeader', 'otherSpecialist', 'ownLeader', 'ownSpecialist', 'recordsClerk', 'secretary'].sort(),
  )
})
