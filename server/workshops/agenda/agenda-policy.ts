import { type Actor, hasClusterRole, hasDepartmentRole, hasGlobalRole, hasWorkshopRole } from '#server/kernel/actor.ts'
import type { WorkshopState } from '../contract.ts'
import { mainState } from '../workshop.ts'
import { mayRead, type WorkshopFacts } from '../workshop-policy.ts'
import type { AgendaAbilities } from './contract.ts'

const AFTER_FREEZE_BEFORE_CLOSE: readonly WorkshopState[] = ['agenda_frozen', 'technical_check', 'in_session', 'paused']
const BEFORE_FREEZE: readonly WorkshopState[] = ['idea', 'planning', 'plan_approved', 'invited', 'registering']

/** From "Chốt chương trình" on the agenda is frozen, also while the workshop is postponed. */
function isAgendaFrozen(workshop: WorkshopFacts): boolean {
  return !BEFORE_FREEZE.includes(mainState(workshop))
}

/** Of a cancelled or closed workshop nothing is changed any more, not even by amendment. */
export function isAgendaOver(workshop: WorkshopFacts): boolean {
  if (workshop.state === 'cancelled') return true
  return isAgendaFrozen(workshop) && !AFTER_FREEZE_BEFORE_CLOSE.includes(mainState(workshop))
}

/** Secretary and chairs of it, cụm trưởng, leaders and specialists of the host department edit (domain.md §2.3). */
function mayEditAgenda(actor: Actor, workshop: WorkshopFacts): boolean {
  return mayDecideOnProposals(actor, workshop) || (actsHere(actor, workshop) && holds(actor, workshop, 'deputy-chair'))
}

/** Thư ký của it, chủ tọa, đơn vị chủ trì accept suggestions (decisions.md). */
function mayDecideOnProposals(actor: Actor, workshop: WorkshopFacts): boolean {
  if (!actsHere(actor, workshop)) return false
  if (holds(actor, workshop, 'chair') || holds(actor, workshop, 'secretary')) return true
  if (hasClusterRole(actor, workshop.clusterId, 'cluster-head')) return true
  return actor.departmentId === workshop.hostDepartmentId && isOfficialOfDepartment(actor)
}

/** Lãnh đạo and chuyên viên of the taking-part departments suggest. */
function maySuggest(actor: Actor, workshop: WorkshopFacts): boolean {
  if (!actsHere(actor, workshop)) return false
  return workshop.departmentIds.includes(actor.departmentId) && isOfficialOfDepartment(actor)
}

/** What one person may do with the agenda of one workshop: for the page, the hub and each command alike. */
export function agendaAbilities(actor: Actor, workshop: WorkshopFacts): AgendaAbilities {
  const [frozen, over] = [isAgendaFrozen(workshop), isAgendaOver(workshop)]
  if (!mayRead(actor, workshop)) return { level: 'none', frozen, over, propose: false, decide: false, amend: false }
  const edits = !over && mayEditAgenda(actor, workshop)
  const suggests = !over && maySuggest(actor, workshop)
  return {
    level: frozen || over ? 'read' : edits ? 'edit' : suggests ? 'suggest' : 'read',
    frozen,
    over,
    propose: edits || suggests,
    decide: !over && mayDecideOnProposals(actor, workshop),
    amend: frozen && edits,
  }
}

/** Administrators have no business rights, nor has a technician in the workshop he serves. */
function actsHere(actor: Actor, workshop: WorkshopFacts): boolean {
  if (hasGlobalRole(actor, 'administrator') || holds(actor, workshop, 'technician')) return false
  return actor.kind === 'person' && mayRead(actor, workshop)
}

function isOfficialOfDepartment(actor: Actor): boolean {
  return hasDepartmentRole(actor, 'leader') || hasDepartmentRole(actor, 'specialist')
}

function holds(actor: Actor, workshop: WorkshopFacts, role: Parameters<typeof hasWorkshopRole>[2]): boolean {
  return hasWorkshopRole(actor, workshop.id, role)
}
