import { describe, expect, it } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import type { ClusterId, DepartmentId, SessionId, UserId } from '#server/kernel/ids.ts'
import { PETITION_STAGES } from './content/contract.ts'
import { draftLevel, mayStartPetition, type PetitionFacts, petitionAbilities } from './draft-access.ts'
import { isOpenForText } from './petition.ts'

const [LEAD, PART, FORMER, ELSEWHERE] = ['dept-bn', 'dept-hn', 'dept-old', 'dept-x'] as const
const CLUSTER = 'cluster-1'
const WORKSHOP = 'workshop-1'

const PETITION: PetitionFacts = {
  clusterId: CLUSTER,
  stage: 'drafting',
  leadDepartmentId: LEAD,
  secretaryId: 'secretary',
  workshopId: WORKSHOP,
  departmentIds: [LEAD, PART],
  editorIds: ['editor', 'moved-away'],
  guestIds: ['guest'],
}

type Role = 'leader' | 'specialist' | 'records-clerk' | 'delegated-signer'

function person(
  userId: string,
  departmentId: string,
  roles: readonly (Role | RoleGrant)[],
  over: Partial<Actor> = {},
): Actor {
  return {
    userId: userId as UserId, // ids of this test
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
    roles: roles.map((role) =>
      typeof role === 'string' ? { scope: 'department', scopeId: departmentId as DepartmentId, role } : role,
    ),
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

const PEOPLE = {
  secretaryOfIt: person('secretary', PART, ['specialist']),
  leadLeader: person('a', LEAD, ['leader']),
  leadSpecialist: person('b', LEAD, ['specialist']),
  leadClerk: person('c', LEAD, ['records-clerk']),
  namedEditor: person('editor', PART, ['specialist']),
  namedWhoMovedAway: person('moved-away', ELSEWHERE, ['specialist']),
  leader: person('d', PART, ['leader']),
  specialist: person('e', PART, ['specialist']),
  delegatedSigner: person('f', PART, ['delegated-signer']),
  recordsClerk: person('g', PART, ['records-clerk']),
  withoutOffice: person('h', PART, []),
  chair: person('i', PART, ['leader', { scope: 'workshop', scopeId: WORKSHOP, role: 'chair' }]),
  clusterHead: person('j', ELSEWHERE, ['leader', cluster('cluster-head')]),
  clusterSecretary: person('k', ELSEWHERE, ['specialist', cluster('cluster-secretary')]),
  successor: person('l', 'dept-new', ['leader'], {
    departmentLineage: ['dept-new' as DepartmentId, PART as DepartmentId],
  }),
  otherBody: person('m', ELSEWHERE, ['leader']),
  guest: person('guest', 'ministry', [], { departmentKind: 'ministry' }),
  otherOfMinistry: person('n', 'ministry', ['leader'], { departmentKind: 'ministry' }),
  administrator: person('o', LEAD, ['leader', { scope: 'global', role: 'administrator' }]),
  room: person('p', LEAD, ['specialist'], { kind: 'connection_point' }),
} as const
type Name = keyof typeof PEOPLE

const LEVELS: Readonly<Record<Name, string>> = {
  secretaryOfIt: 'edit',
  leadLeader: 'edit',
  leadSpecialist: 'edit',
  leadClerk: 'read',
  namedEditor: 'edit',
  namedWhoMovedAway: 'none',
  leader: 'suggest',
  specialist: 'suggest',
  delegatedSigner: 'comment',
  recordsClerk: 'read',
  withoutOffice: 'none',
  chair: 'suggest',
  clusterHead: 'read',
  clusterSecretary: 'read',
  successor: 'read',
  otherBody: 'none',
  guest: 'comment',
  otherOfMinistry: 'none',
  administrator: 'none',
  room: 'none',
}
const names = Object.keys(PEOPLE) as Name[]
const having = (ability: 'decide' | 'compose' | 'arrange') =>
  names.filter((name) => petitionAbilities(PEOPLE[name], PETITION)[ability])

describe('[D1] who may do what with a draft', () => {
  it.each(names)('level of %s', (name) => {
    expect(draftLevel(PEOPLE[name], PETITION)).toBe(LEVELS[name])
  })

  it('proposals are decided by thư ký of it, đơn vị chủ trì, chủ tọa and cụm trưởng', () => {
    expect(having('decide')).toEqual(['secretaryOfIt', 'leadLeader', 'leadSpecialist', 'chair', 'clusterHead'])
  })

  it('items are taken in by who edits; people are named by secretary, lead and cluster', () => {
    expect(having('compose')).toEqual(['secretaryOfIt', 'leadLeader', 'leadSpecialist', 'namedEditor'])
    expect(having('arrange')).toEqual([
      'secretaryOfIt',
      'leadLeader',
      'leadSpecialist',
      'clusterHead',
      'clusterSecretary',
    ])
  })

  it('is begun for the cluster by cụm trưởng or thư ký cụm, never by a department alone', () => {
    expect(names.filter((name) => mayStartPetition(PEOPLE[name], CLUSTER))).toEqual(['clusterHead', 'clusterSecretary'])
  })

  it('[D9] from the freeze on everyone who reads only reads, and nobody decides', () => {
    for (const stage of PETITION_STAGES.filter((one) => !isOpenForText(one))) {
      for (const name of names) {
        const { level, decide, compose, arrange } = petitionAbilities(PEOPLE[name], { ...PETITION, stage })
        expect([level, decide, compose, arrange], `${name} in ${stage}`).toEqual([
          LEVELS[name] === 'none' ? 'none' : 'read',
          false,
          false,
          false,
        ])
      }
    }
  })

  it('a body of the past is read by its successor and edited by nobody outside', () => {
    const past = { ...PETITION, departmentIds: [FORMER], leadDepartmentId: FORMER, editorIds: [], secretaryId: 'x' }
    const heir = person('q', PART, ['leader'], { departmentLineage: [PART as DepartmentId, FORMER as DepartmentId] })
    expect(draftLevel(heir, past)).toBe('read')
  })
})
