import {
  type Actor,
  type DepartmentRole,
  hasClusterRole,
  hasDepartmentRole,
  hasGlobalRole,
} from '#server/kernel/actor.ts'
import type { ItemState } from './content/contract.ts'
import { type ItemCycle, isOpenForText, type MovingAct, possibleActs } from './item.ts'

/** What the sentences below look at. */
export interface ItemFacts extends ItemCycle {
  readonly clusterId: string
  /** Null: composed by the cluster. */
  readonly departmentId: string | null
  /** Of a composed item, the departments of its origins. */
  readonly originDepartmentIds: readonly string[]
}

/** What one person may do with one item: computed here, shown by the browser, checked again by each command. */
export interface ItemAbilities {
  readonly edit: boolean
  readonly acts: readonly MovingAct[]
}

/** Whose text someone gets: the department's own as it stands, or what the cluster was sent. */
export type Reading = 'own' | 'sent' | 'none'

/**
 * A draft is the department's own: nobody outside reads it, not the cluster's secretary, head or administrator. Sent,
 * it is read by the secretariat; kept or merged, by every department of the cluster. What a department writes after a
 * return is its own again: the others go on seeing what was sent.
 */
export function readingOf(actor: Actor, item: ItemFacts): Reading {
  if (isOutsideBusiness(actor)) return 'none'
  if (item.departmentId !== null && worksIn(actor, item.departmentId)) return 'own'
  if (screens(actor, item.clusterId)) return item.isComposed ? 'own' : item.wasSent ? 'sent' : 'none'
  if (!belongsToCluster(actor)) return 'none'
  if (item.isComposed) return item.state === 'kept' || item.state === 'merged' || givesTo(actor, item) ? 'own' : 'none'
  return isShared(item.state) ? 'sent' : 'none'
}

export function mayRead(actor: Actor, item: ItemFacts): boolean {
  return readingOf(actor, item) !== 'none'
}

/** "Soạn mục kiến nghị": lãnh đạo and chuyên viên, for their own department (domain.md §2.3). */
export function mayStart(actor: Actor): boolean {
  return !isOutsideBusiness(actor) && belongsToCluster(actor) && holds(actor, 'leader', 'specialist')
}

/** Own items by lãnh đạo and chuyên viên, composed ones by cụm trưởng and thư ký cụm; never an origin by the cluster. */
export function mayEdit(actor: Actor, item: ItemFacts): boolean {
  if (isOutsideBusiness(actor) || !isOpenForText(item)) return false
  if (item.isComposed) return screens(actor, item.clusterId)
  return isOwn(actor, item) && holds(actor, 'leader', 'specialist')
}

/** Whether this person may do that; whether it *can* be done now is for item.ts. */
export function mayAct(actor: Actor, item: ItemFacts, act: MovingAct): boolean {
  if (isOutsideBusiness(actor)) return false
  switch (act) {
    case 'submit':
    case 'send':
      return isOwn(actor, item) && holds(actor, 'leader', 'specialist')
    case 'approve':
    case 'return-inside':
      return isOwn(actor, item) && holds(actor, 'leader', 'delegated-signer')
    case 'withdraw':
      // What the cluster has is taken back by who approved it; a private draft also by who wrote it.
      return isOwn(actor, item) && (holds(actor, 'leader') || (!item.wasSent && holds(actor, 'specialist')))
    case 'keep':
    case 'send-back':
    case 'merge':
    case 'unmerge':
      return screens(actor, item.clusterId)
  }
}

/** Sàng lọc: thư ký cụm, and cụm trưởng. */
export function screens(actor: Actor, clusterId: string): boolean {
  if (isOutsideBusiness(actor)) return false
  return hasClusterRole(actor, clusterId, 'cluster-secretary') || hasClusterRole(actor, clusterId, 'cluster-head')
}

/** Whether there is anything here for this person at all. */
export function mayEnter(actor: Actor, clusterId: string): boolean {
  return !isOutsideBusiness(actor) && (screens(actor, clusterId) || (belongsToCluster(actor) && holdsAny(actor)))
}

/** Merging is offered on the screening desk, where the similar items are seen side by side. */
export function abilitiesOn(actor: Actor, item: ItemFacts): ItemAbilities {
  return {
    edit: mayEdit(actor, item),
    acts: possibleActs(item).filter((act) => act !== 'merge' && mayAct(actor, item, act)),
  }
}

/** Kept and merged items are the cluster's common matter. */
export function isShared(state: ItemState): boolean {
  return state === 'kept' || state === 'merged'
}

/** Works in that department or in one that succeeded it, with an office there; a room's account is nobody's desk. */
export function worksIn(actor: Actor, departmentId: string): boolean {
  return holdsAny(actor) && actor.departmentLineage.some((id) => id === departmentId)
}

/** Administrators have no business rights (separation of duties); an account of a room speaks for no one. */
export function isOutsideBusiness(actor: Actor): boolean {
  return hasGlobalRole(actor, 'administrator') || actor.kind !== 'person'
}

/** Guests of the ministry read petitions, not the departments' items. */
export function belongsToCluster(actor: Actor): boolean {
  return actor.departmentKind !== 'ministry' && holdsAny(actor)
}

/** Acting needs today's department to be the item's; reading its past does not (domain.md §5, T5). */
function isOwn(actor: Actor, item: ItemFacts): boolean {
  return item.departmentId === actor.departmentId
}

function givesTo(actor: Actor, item: ItemFacts): boolean {
  return item.originDepartmentIds.some((id) => worksIn(actor, id))
}

const DEPARTMENT_ROLES: readonly DepartmentRole[] = ['leader', 'delegated-signer', 'specialist', 'records-clerk']

function holdsAny(actor: Actor): boolean {
  return holds(actor, ...DEPARTMENT_ROLES)
}

function holds(actor: Actor, ...roles: readonly DepartmentRole[]): boolean {
  return roles.some((role) => hasDepartmentRole(actor, role))
}
