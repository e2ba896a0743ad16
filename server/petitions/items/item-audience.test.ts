import { expect, test } from 'vitest'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import { ITEM_STATES } from './content/contract.ts'
import { itemAudience, itemAudiencesOf } from './item-audience.ts'
import { type ItemFacts, isShared, readingOf } from './item-policy.ts'

const [OWN, OTHER, PAST, CLUSTER] = ['own', 'other', 'past', 'cluster']

function actor(over: Partial<Actor>, roles: readonly object[]): Actor {
  // Only what the policy looks at.
  return {
    userId: 'me',
    kind: 'person',
    departmentId: OWN,
    departmentLineage: [OWN, PAST],
    departmentKind: 'current',
    roles: roles as RoleGrant[],
    ...over,
  } as unknown as Actor
}

const OFFICES: readonly (readonly object[])[] = [
  [],
  ...['leader', 'delegated-signer', 'specialist', 'records-clerk'].map((role) => [
    { scope: 'department', scopeId: OWN, role },
  ]),
  [{ scope: 'department', scopeId: OTHER, role: 'leader' }],
  [{ scope: 'cluster', scopeId: CLUSTER, role: 'cluster-head' }],
  [
    { scope: 'cluster', scopeId: CLUSTER, role: 'cluster-secretary' },
    { scope: 'department', scopeId: OWN, role: 'specialist' },
  ],
  [{ scope: 'cluster', scopeId: 'another', role: 'cluster-secretary' }],
  [{ scope: 'cluster', scopeId: CLUSTER, role: 'librarian' }],
  [
    { scope: 'global', role: 'administrator' },
    { scope: 'department', scopeId: OWN, role: 'leader' },
  ],
]

test('[S4] the search finds exactly the text of an item that its policy lets one read', () => {
  const actors = OFFICES.flatMap((roles) => [
    actor({}, roles),
    actor({ kind: 'connection_point' }, roles),
    actor({ departmentKind: 'ministry' }, roles),
  ])
  let cells = 0
  const wrong: unknown[] = []
  for (const state of ITEM_STATES) {
    for (const departmentId of [OWN, OTHER, PAST, null]) {
      for (const wasSent of isShared(state) ? [true] : [true, false]) {
        for (const originDepartmentIds of departmentId === null ? [[OTHER], [OWN, OTHER]] : [[]]) {
          const facts = {
            state,
            departmentId,
            wasSent,
            originDepartmentIds,
            clusterId: CLUSTER,
            isComposed: departmentId === null,
            isSubmitted: false,
            missing: [],
          } as ItemFacts
          for (const one of actors) {
            if (findsItem(one, facts) !== readingOf(one, facts)) wrong.push({ facts, one })
            cells += 1
          }
        }
      }
    }
  }
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThan(1000)
})

/** As the one filter of the search has it: of the audience, and not of those who have another text. */
function findsItem(one: Actor, facts: ItemFacts): string {
  const circles = itemAudiencesOf(one)
  const { own, sent } = itemAudience(facts)
  if (own.some((key) => circles.includes(key))) return 'own'
  return sent.some((key) => circles.includes(key)) ? 'sent' : 'none'
}
