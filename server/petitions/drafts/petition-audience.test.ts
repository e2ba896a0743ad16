import { expect, test } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import { draftLevel, type PetitionFacts } from './draft-access.ts'
import { petitionAudience, petitionAudiencesOf } from './petition-audience.ts'

const [OWN, OTHER, PAST, CLUSTER] = ['own', 'other', 'past', 'cluster']

const OFFICES: readonly (readonly object[])[] = [
  [],
  ...['leader', 'delegated-signer', 'specialist', 'records-clerk'].map((role) => [
    { scope: 'department', scopeId: OWN, role },
  ]),
  [{ scope: 'cluster', scopeId: CLUSTER, role: 'cluster-head' }],
  [
    { scope: 'cluster', scopeId: CLUSTER, role: 'cluster-secretary' },
    { scope: 'department', scopeId: OWN, role: 'specialist' },
  ],
  [
    { scope: 'cluster', scopeId: 'another', role: 'cluster-head' },
    { scope: 'department', scopeId: OWN, role: 'leader' },
  ],
  [
    { scope: 'global', role: 'administrator' },
    { scope: 'department', scopeId: OWN, role: 'leader' },
  ],
]

test('[S4] the search finds exactly the petitions that their policy lets one read', () => {
  let cells = 0
  const wrong: unknown[] = []
  for (const roles of OFFICES) {
    for (const over of [{}, { kind: 'connection_point' }, { departmentKind: 'ministry' }]) {
      const base = {
        userId: 'me',
        kind: 'person',
        departmentId: OWN,
        departmentLineage: [OWN, PAST],
        departmentKind: 'current',
      }
      const actor = { ...base, roles: roles as RoleGrant[], ...over } as unknown as Actor // only what the policy looks at
      for (const leadDepartmentId of [OWN, OTHER]) {
        for (const departmentIds of [[OTHER], [OWN, OTHER], [PAST, OTHER]]) {
          for (const secretaryId of ['me', 'you']) {
            for (const [editorIds, guestIds] of [
              [[], []],
              [['me'], []],
              [[], ['me']],
            ]) {
              for (const stage of ['drafting', 'frozen', 'dropped'] as const) {
                const facts: PetitionFacts = {
                  clusterId: CLUSTER,
                  stage,
                  leadDepartmentId,
                  departmentIds,
                  secretaryId,
                  workshopId: null,
                  editorIds: editorIds ?? [],
                  guestIds: guestIds ?? [],
                }
                const circles = petitionAudiencesOf(actor)
                const finds = petitionAudience(facts).some((key) => circles.includes(key))
                if (finds !== (draftLevel(actor, facts) !== 'none')) wrong.push({ facts, actor })
                cells += 1
              }
            }
          }
        }
      }
    }
  }
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThan(1000)
})
