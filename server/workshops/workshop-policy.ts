import {
  type Actor,
  type DepartmentRole,
  hasClusterRole,
  hasDepartmentRole,
  hasGlobalRole,
  hasWorkshopRole,
  type WorkshopRole,
} from '#server/kernel/actor.ts'
import type { WorkshopState } from './contract.ts'
import { isApproved, nextStates } from './workshop.ts'

/** What the sentences below look at. */
export interface WorkshopFacts {
  readonly id: string
  readonly clusterId: string
  readonly state: WorkshopState
  readonly stateBeforeSide: WorkshopState | null
  readonly hostDepartmentId: string
  /** The departments taking part, host included. */
  readonly departmentIds: readonly string[]
}

export interface PointFacts {
  readonly departmentId: string
  /** The account that signs in for the room. */
  readonly userId: string | null
}

/** What one person may do with one workshop: computed here, shown by the browser, checked again by each command. */
export interface WorkshopAbilities {
  readonly revisePlan: boolean
  readonly nameOfficers: boolean
  readonly arrangePoints: boolean
  readonly registerForAll: boolean
  /** The own department's id when its delegates and papers may be registered by the actor. */
  readonly registerOwnDepartment: string | null
  /** The states that the actor may move it to now. */
  readonly moveTo: readonly WorkshopState[]
}

/** Before the plan is approved it is the host's and the cluster's draft; then all who take part read it. */
export function mayRead(actor: Actor, workshop: WorkshopFacts): boolean {
  if (isAdministrator(actor)) return false
  if (belongsToHost(actor, workshop) || leadsCluster(actor, workshop.clusterId)) return true
  if (holds(actor, workshop, 'chair', 'deputy-chair', 'secretary')) return true
  if (!isApproved(workshop)) return false
  return takesPart(actor, workshop) || hasAnyRoleIn(actor, workshop)
}

/** A plan is drafted by its host department (lãnh đạo, chuyên viên), by the cluster's head or its secretary. */
export function mayDraftPlan(actor: Actor, clusterId: string, hostDepartmentId: string): boolean {
  if (isAdministrator(actor)) return false
  if (leadsCluster(actor, clusterId)) return true
  return actor.departmentId === hostDepartmentId && inDepartmentAs(actor, 'leader', 'specialist')
}

/** Whether "Lập kế hoạch" is offered: with the own department as host, or for the whole cluster. */
export function mayDraftSomePlan(actor: Actor, clusterId: string): boolean {
  return mayDraftPlan(actor, clusterId, actor.departmentId)
}

/** A plan can change until the technical check; what was postponed is planned anew. */
export function isPlanOpen(workshop: Pick<WorkshopFacts, 'state'>): boolean {
  return PLAN_CAN_CHANGE.includes(workshop.state)
}

/** The plan is revised by who drafts it; once approved, by the host's leaders, the cluster's head and the secretary. */
export function mayRevisePlan(actor: Actor, workshop: WorkshopFacts): boolean {
  if (!actsInBusiness(actor, workshop)) return false
  if (!isPlanOpen(workshop)) return false
  if (presides(actor, workshop) || holds(actor, workshop, 'secretary')) return true
  return !isApproved(workshop) && mayDraftPlan(actor, workshop.clusterId, workshop.hostDepartmentId)
}

/** Officers are named by whoever may revise the plan, also while the workshop is held (a chair may fall ill). */
export function mayNameOfficers(actor: Actor, workshop: WorkshopFacts): boolean {
  if (mayRevisePlan(actor, workshop)) return true
  return actsInBusiness(actor, workshop) && presides(actor, workshop) && isBeingHeld(workshop)
}

/** Connection points are arranged by the host, the cluster's head and the secretary until the session is closed. */
export function mayArrangePoints(actor: Actor, workshop: WorkshopFacts): boolean {
  if (mayRevisePlan(actor, workshop)) return true
  return actsInBusiness(actor, workshop) && isBeingHeld(workshop) && organises(actor, workshop)
}

/** A department words its own room: place, head, technician. */
export function mayRevisePoint(actor: Actor, workshop: WorkshopFacts, point: PointFacts): boolean {
  if (mayArrangePoints(actor, workshop)) return true
  return isOpenForDepartments(workshop) && mayRegisterIn(actor, workshop, point)
}

/**
 * Delegates and papers: a department its own, a head of a connection point the own room, organisers all of them
 * (domain.md §2.3). Departments until the session begins, organisers until it is closed.
 */
export function mayRegisterFor(actor: Actor, workshop: WorkshopFacts, departmentId: string): boolean {
  if (mayRegisterForAll(actor, workshop)) return true
  return ownDepartmentToRegister(actor, workshop) === departmentId
}

/** Delegates of one room. */
export function mayRegisterIn(actor: Actor, workshop: WorkshopFacts, point: PointFacts): boolean {
  if (mayRegisterFor(actor, workshop, point.departmentId)) return true
  if (!actsInBusiness(actor, workshop) || !isOpenForDepartments(workshop)) return false
  return point.userId === actor.userId && holds(actor, workshop, 'point-head')
}

function mayRegisterForAll(actor: Actor, workshop: WorkshopFacts): boolean {
  if (!actsInBusiness(actor, workshop)) return false
  return organises(actor, workshop) && (isOpenForOrganisers(workshop) || isBeingHeld(workshop))
}

/** Whether this person may bring the workshop into that state; whether it *can* go there is for workshop.ts. */
export function mayMoveTo(actor: Actor, workshop: WorkshopFacts, to: WorkshopState): boolean {
  if (!actsInBusiness(actor, workshop)) return false
  if (workshop.state === 'postponed' && to !== 'cancelled') return presides(actor, workshop)
  switch (to) {
    case 'planning':
      return mayDraftPlan(actor, workshop.clusterId, workshop.hostDepartmentId)
    case 'plan_approved':
      return presides(actor, workshop)
    case 'invited':
    case 'registering':
      return organises(actor, workshop)
    case 'agenda_frozen':
      return organises(actor, workshop) || holds(actor, workshop, 'chair')
    case 'technical_check':
    case 'in_session':
    case 'paused':
      return holds(actor, workshop, 'chair', 'deputy-chair', 'secretary')
    case 'closed':
      return holds(actor, workshop, 'chair', 'deputy-chair')
    case 'minutes_draft':
    case 'minutes_review':
      return holds(actor, workshop, 'secretary')
    case 'minutes_signed':
      return holds(actor, workshop, 'chair', 'secretary')
    case 'conclusions_issued':
      return isHost(actor, workshop) && inDepartmentAs(actor, 'records-clerk')
    case 'archived':
      return holds(actor, workshop, 'secretary') || (isHost(actor, workshop) && inDepartmentAs(actor, 'records-clerk'))
    case 'postponed':
    case 'cancelled':
      return presides(actor, workshop) || holds(actor, workshop, 'chair')
    case 'idea':
      return false
  }
}

/** A notice of the workshop, or a file of it not yet scanned, goes to the secretariat: its secretary and the cluster's. */
export function isSecretariat(actor: Actor, workshop: WorkshopFacts): boolean {
  if (!actsInBusiness(actor, workshop)) return false
  return holds(actor, workshop, 'secretary') || hasClusterRole(actor, workshop.clusterId, 'cluster-secretary')
}

export function abilitiesOn(actor: Actor, workshop: WorkshopFacts): WorkshopAbilities {
  return {
    revisePlan: mayRevisePlan(actor, workshop),
    nameOfficers: mayNameOfficers(actor, workshop),
    arrangePoints: mayArrangePoints(actor, workshop),
    registerForAll: mayRegisterForAll(actor, workshop),
    registerOwnDepartment: ownDepartmentToRegister(actor, workshop),
    moveTo: nextStates(workshop).filter((to) => mayMoveTo(actor, workshop, to)),
  }
}

const PLAN_CAN_CHANGE: readonly WorkshopState[] = [
  'idea',
  'planning',
  'plan_approved',
  'invited',
  'registering',
  'agenda_frozen',
  'postponed',
]

function isAdministrator(actor: Actor): boolean {
  return hasGlobalRole(actor, 'administrator')
}

/** Administrators have no business rights, nor have technicians in the workshop they serve (separation of duties). */
function actsInBusiness(actor: Actor, workshop: WorkshopFacts): boolean {
  return !isAdministrator(actor) && !holds(actor, workshop, 'technician')
}

/** Cụm trưởng, or lãnh đạo of the đơn vị chủ trì. */
function presides(actor: Actor, workshop: WorkshopFacts): boolean {
  if (hasClusterRole(actor, workshop.clusterId, 'cluster-head')) return true
  return isHost(actor, workshop) && inDepartmentAs(actor, 'leader')
}

/** Who prepares it: who presides, and the secretary of it. */
function organises(actor: Actor, workshop: WorkshopFacts): boolean {
  return presides(actor, workshop) || holds(actor, workshop, 'secretary')
}

/** Cụm trưởng or thư ký cụm. */
function leadsCluster(actor: Actor, clusterId: string): boolean {
  return hasClusterRole(actor, clusterId, 'cluster-head') || hasClusterRole(actor, clusterId, 'cluster-secretary')
}

/** Acting for the host needs today's department to be the host; reading its past does not (T5). */
function isHost(actor: Actor, workshop: WorkshopFacts): boolean {
  return actor.departmentId === workshop.hostDepartmentId
}

function belongsToHost(actor: Actor, workshop: WorkshopFacts): boolean {
  return inLineage(actor, workshop.hostDepartmentId)
}

function takesPart(actor: Actor, workshop: WorkshopFacts): boolean {
  return workshop.departmentIds.some((id) => inLineage(actor, id))
}

function inLineage(actor: Actor, departmentId: string): boolean {
  return actor.departmentLineage.some((id) => id === departmentId)
}

function inDepartmentAs(actor: Actor, ...roles: readonly DepartmentRole[]): boolean {
  return roles.some((role) => hasDepartmentRole(actor, role))
}

function holds(actor: Actor, workshop: WorkshopFacts, ...roles: readonly WorkshopRole[]): boolean {
  return roles.some((role) => hasWorkshopRole(actor, workshop.id, role))
}

function hasAnyRoleIn(actor: Actor, workshop: WorkshopFacts): boolean {
  return actor.roles.some((r) => r.scope === 'workshop' && r.scopeId === workshop.id)
}

function ownDepartmentToRegister(actor: Actor, workshop: WorkshopFacts): string | null {
  if (!actsInBusiness(actor, workshop) || !isOpenForDepartments(workshop)) return null
  if (!inDepartmentAs(actor, 'leader', 'specialist')) return null
  return workshop.departmentIds.includes(actor.departmentId) ? actor.departmentId : null
}

function isOpenForDepartments(workshop: WorkshopFacts): boolean {
  return ['registering', 'agenda_frozen', 'technical_check'].includes(workshop.state)
}

function isOpenForOrganisers(workshop: WorkshopFacts): boolean {
  return ['plan_approved', 'invited', 'registering', 'agenda_frozen'].includes(workshop.state)
}

function isBeingHeld(workshop: WorkshopFacts): boolean {
  return ['technical_check', 'in_session', 'paused'].includes(workshop.state)
}
