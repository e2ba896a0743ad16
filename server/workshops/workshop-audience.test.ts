import { expect, test } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import { WORKSHOP_STATES } from './contract.ts'
import { workshopAudience, workshopAudiencesOf } from './workshop-audience.ts'
import { mayRead, type WorkshopFacts } from './workshop-policy.ts'

const [OWN, OTHER, PAST, CLUSTER, ID] = ['own', 'other', 'past', 'cluster', 'workshop']

const ROLES: readonly (readonly object[])[] = [
  [],
  [{ scope: 'department', scopeId: OWN, role: 'leader' }],
  [{ scope: 'cluster', scopeId: CLUSTER, role: 'cluster-head' }],
  [{ scope: 'cluster', scopeId: CLUSTER, role: 'cluster-secretary' }],
  [{ scope: 'cluster', scopeId: CLUSTER, role: 'librarian' }],
  [{ scope: 'cluster', scopeId: 'another', role: 'cluster-head' }],
  ...['chair', 'deputy-chair', 'secretary', 'technician', 'delegate', 'guest'].map((role) => [
    { scope: 'workshop', scopeId: ID, role },
  ]),
  [{ scope: 'workshop', scopeId: 'another', role: 'chair' }],
  [{ scope: 'global', role: 'administrator' }],
]

test('[S4] the search finds exactly the workshops that their policy lets one read', () => {
  let cells = 0
  const wrong: unknown[] = []
  for (const roles of ROLES) {
    const base = { userId: 'me', kind: 'person', departmentId: OWN, departmentLineage: [OWN, PAST] }
    const actor = { ...base, roles: roles as RoleGrant[] } as unknown as Actor // only what the policy looks at
    for (const state of WORKSHOP_STATES) {
      for (const stateBeforeSide of [null, 'planning', 'invited'] as const) {
        for (const hostDepartmentId of [OWN, PAST, OTHER]) {
          for (const departmentIds of [[OTHER], [OWN, OTHER], [PAST]]) {
            const facts: WorkshopFacts = {
              id: ID,
              clusterId: CLUSTER,
              state,
              stateBeforeSide,
              hostDepartmentId,
              departmentIds,
            }
            const circles = workshopAudiencesOf(actor)
            const finds = workshopAudience(facts).some((key) => circles.includes(key))
            if (finds !== mayRead(actor, facts)) wrong.push({ facts, roles })
            cells += 1
          }
        }
      }
    }
  }
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThan(1000)
})
