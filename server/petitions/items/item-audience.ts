import type { Actor } from '#server/kernel/actor.ts'
import { belongsToCluster, type ItemFacts, isOutsideBusiness, isShared, worksIn } from './item-policy.ts'

// Readers of items as circles, for the search: the sentences of item-policy.ts, said once of the item and once of the
// person. item-audience.test.ts holds both equal.

const department = (id: string) => `item:department:${id}`
const origin = (id: string) => `item:origin:${id}`
const screening = (clusterId: string) => `item:screening:${clusterId}`
const BODIES = 'item:bodies'

export interface ItemAudience {
  /** Who finds the text as it stands. */
  readonly own: readonly string[]
  /** Who finds the version that the cluster was sent, unless they find the other. */
  readonly sent: readonly string[]
}

export function itemAudience(item: ItemFacts): ItemAudience {
  const shared = isShared(item.state) ? [BODIES] : []
  if (item.isComposed) {
    return { own: [screening(item.clusterId), ...item.originDepartmentIds.map(origin), ...shared], sent: [] }
  }
  const own = item.departmentId === null ? [] : [department(item.departmentId)]
  return { own, sent: [...(item.wasSent ? [screening(item.clusterId)] : []), ...shared] }
}

export function itemAudiencesOf(actor: Actor): string[] {
  if (isOutsideBusiness(actor)) return []
  const own = actor.departmentLineage.filter((id) => worksIn(actor, id))
  const screened = actor.roles.flatMap((role) =>
    role.scope === 'cluster' && (role.role === 'cluster-secretary' || role.role === 'cluster-head')
      ? [role.scopeId]
      : [],
  )
  return [
    ...own.map(department),
    ...(belongsToCluster(actor) ? [BODIES, ...own.map(origin)] : []),
    ...screened.map(screening),
  ]
}
