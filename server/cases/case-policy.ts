import {
  type Actor,
  type DepartmentRole,
  hasClusterRole,
  hasDepartmentRole,
  hasGlobalRole,
} from '#server/kernel/actor.ts'
import type { CaseState, CaseVisibility } from './content/contract.ts'

/** What the sentences below look at. */
export interface CaseFacts {
  readonly clusterId: string
  readonly departmentId: string
  readonly state: CaseState
  /** In force: as last published. */
  readonly visibility: CaseVisibility
  readonly sharedWith: readonly string[]
  /** Who began it, and whether it is about a denunciation or a copy without names: then somebody else publishes it (R3). */
  readonly createdById: string
  readonly needsSecondPerson: boolean
}

/** `work`: also what its department writes on · `published`: what was published · `none`: it is not there. */
export type Reading = 'work' | 'published' | 'none'

/** What one person may do with one case: computed here, shown by the browser, checked again by each command. */
export interface CaseAbilities {
  readonly edit: boolean
  readonly publish: boolean
  readonly withdraw: boolean
  readonly settle: boolean
  readonly shareAnonymised: boolean
}

/**
 * The one place that says who reads a case: page, list, search, files, draft hub, chain and export ask it. A draft and
 * what was withdrawn are their department's own; what was published goes as far as its confidentiality says.
 */
export function readingOf(actor: Actor, one: CaseFacts): Reading {
  if (isOutsideBusiness(actor)) return 'none'
  if (worksIn(actor, one.departmentId)) return 'work'
  return one.state === 'published' && isSharedWith(actor, one) ? 'published' : 'none'
}

function isSharedWith(actor: Actor, { visibility, sharedWith }: CaseFacts): boolean {
  switch (visibility) {
    case 'department':
      return false
    case 'departments':
      return sharedWith.some((id) => worksIn(actor, id))
    case 'cluster':
      return belongsToCluster(actor)
    case 'ministry':
      return belongsToCluster(actor) || isOfMinistry(actor)
  }
}

/** The knowledge base is for who works in a department of the cluster, and for the ministry. */
export function mayEnter(actor: Actor): boolean {
  return !isOutsideBusiness(actor) && (belongsToCluster(actor) || isOfMinistry(actor))
}

/** Lãnh đạo and chuyên viên write cases of their own department (domain.md §2.3). */
export function mayStart(actor: Actor): boolean {
  return !isOutsideBusiness(actor) && belongsToCluster(actor) && isOfficial(actor)
}

/** The body that answers for it today writes on: also what its predecessors learnt. What was withdrawn rests. */
export function mayEdit(actor: Actor, one: CaseFacts): boolean {
  return one.state !== 'withdrawn' && isOwnOfficial(actor, one)
}

/** Lãnh đạo gives a case to others; of a denunciation never who began it (R3: a second person approves). */
export function mayPublish(actor: Actor, one: CaseFacts): boolean {
  return isOwnLeader(actor, one) && !(one.needsSecondPerson && one.createdById === actor.userId)
}

/** A copy without names is made by who may write it; what was withdrawn is given to nobody. */
export function mayShareAnonymised(actor: Actor, one: CaseFacts): boolean {
  return mayEdit(actor, one)
}

/** Taken back by lãnh đạo of its department, or by who keeps order in the cluster (điều hành). */
export function mayWithdraw(actor: Actor, one: CaseFacts): boolean {
  if (one.state !== 'published' || readingOf(actor, one) === 'none') return false
  return isOwnLeader(actor, one) || hasClusterRole(actor, one.clusterId, 'moderator')
}

/** What was published is brought into a programme by lãnh đạo and chuyên viên of any body that reads it. */
export function mayPresent(actor: Actor, one: CaseFacts): boolean {
  return one.state === 'published' && readingOf(actor, one) !== 'none' && mayStart(actor)
}

export function abilitiesOn(actor: Actor, one: CaseFacts): CaseAbilities {
  const edit = mayEdit(actor, one)
  return {
    ...{ edit, publish: mayPublish(actor, one), withdraw: mayWithdraw(actor, one), settle: edit },
    shareAnonymised: mayShareAnonymised(actor, one),
  }
}

/** Works in that department or in one that succeeded it, with an office there. */
export function worksIn(actor: Actor, departmentId: string): boolean {
  return holdsAny(actor) && actor.departmentLineage.some((id) => id === departmentId)
}

/** Administrators have no business rights (separation of duties); an account of a room speaks for no one. */
export function isOutsideBusiness(actor: Actor): boolean {
  return hasGlobalRole(actor, 'administrator') || actor.kind !== 'person'
}

export function belongsToCluster(actor: Actor): boolean {
  return actor.departmentKind !== 'ministry' && holdsAny(actor)
}

export function isOfMinistry(actor: Actor): boolean {
  return actor.departmentKind === 'ministry'
}

function isOwnOfficial(actor: Actor, one: CaseFacts): boolean {
  return !isOutsideBusiness(actor) && worksIn(actor, one.departmentId) && isOfficial(actor)
}

function isOwnLeader(actor: Actor, one: CaseFacts): boolean {
  return !isOutsideBusiness(actor) && worksIn(actor, one.departmentId) && hasDepartmentRole(actor, 'leader')
}

function isOfficial(actor: Actor): boolean {
  return hasDepartmentRole(actor, 'leader') || hasDepartmentRole(actor, 'specialist')
}

const DEPARTMENT_ROLES: readonly DepartmentRole[] = ['leader', 'delegated-signer', 'specialist', 'records-clerk']

function holdsAny(actor: Actor): boolean {
  return DEPARTMENT_ROLES.some((role) => hasDepartmentRole(actor, role))
}
