import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'
import {
  type Actor,
  type DepartmentRole,
  hasClusterRole,
  hasDepartmentRole,
  hasGlobalRole,
  hasWorkshopRole,
} from '#server/kernel/actor.ts'
import type { PetitionStage } from './content/contract.ts'
import { canGo, holdsItems, isIssued, isOpenForText } from './petition.ts'

/** What the sentences below look at. */
export interface PetitionFacts {
  readonly clusterId: string
  readonly stage: PetitionStage
  /** Đơn vị chủ trì. */
  readonly leadDepartmentId: string
  /** Thư ký of it. */
  readonly secretaryId: string
  readonly workshopId: string | null
  /** The bodies taking part, the lead included. */
  readonly departmentIds: readonly string[]
  /** Who else edits directly. */
  readonly editorIds: readonly string[]
  /** Observers of the ministry. */
  readonly guestIds: readonly string[]
}

/** What one person may do with one petition: computed here, shown by the browser, checked again by each command. */
export interface PetitionAbilities {
  /** With its text; the hub asks for the same. */
  readonly level: AccessLevel
  /** Change the text, or propose changes of it. */
  readonly write: boolean
  /** Accept and reject proposals. */
  readonly decide: boolean
  /** Say something of the text beside it: also what is frozen, until it is issued. */
  readonly comment: boolean
  /** Name versions of the text, and bring one back: who edits directly. */
  readonly restore: boolean
  /** Take items in as clauses, loosen the tie between a clause and its item. */
  readonly compose: boolean
  /** Change the head, name editors, invite observers. */
  readonly arrange: boolean
  /** Freeze the text as it stands. */
  readonly freeze: boolean
  /** Open a frozen text again, or hand it on to be signed. */
  readonly reopen: boolean
  /** Confirm a frozen text for the own body, or return it. */
  readonly confirm: boolean
  /** Give its number and date, state its signatures, issue it: văn thư of the lead. */
  readonly issue: boolean
  /** Record what the receiving side reports, and what replaces, corrects or recalls it: văn thư who answers for the lead. */
  readonly dispatch: boolean
  /** Record replies to its clauses, and close it: who answers for the lead, and its secretary. */
  readonly follow: boolean
}

/**
 * The one place that says who may do what with a draft (decisions.md, "Access levels"). What is frozen is read only;
 * comments on it are no part of its text.
 */
export function draftLevel(actor: Actor, petition: PetitionFacts): AccessLevel {
  const level = openLevel(actor, petition)
  return level === 'none' || isOpenForText(petition.stage) ? level : 'read'
}

function openLevel(actor: Actor, petition: PetitionFacts): AccessLevel {
  if (isOutsideBusiness(actor)) return 'none'
  // Khách (Bộ) read and comment when invited, and know of no other petition.
  if (actor.departmentKind === 'ministry') return petition.guestIds.includes(actor.userId) ? 'comment' : 'none'
  if (!holds(actor, ...DEPARTMENT_ROLES)) return 'none'
  if (isSecretary(actor, petition) || worksForLead(actor, petition) || isNamed(actor, petition)) return 'edit'
  if (takesPart(actor, petition)) {
    if (isOfficial(actor)) return 'suggest'
    // Who states the position of the department says why; văn thư reads.
    return holds(actor, 'delegated-signer') ? 'comment' : 'read'
  }
  // A body that was merged into today's: its past is read, not continued (domain.md §5, T5).
  if (petition.departmentIds.some((id) => actor.departmentLineage.some((own) => own === id))) return 'read'
  return leadsCluster(actor, petition.clusterId) ? 'read' : 'none'
}

export function petitionAbilities(actor: Actor, petition: PetitionFacts): PetitionAbilities {
  const level = draftLevel(actor, petition)
  const isOpen = level !== 'none' && isOpenForText(petition.stage)
  return {
    level,
    write: isOpen && (level === 'edit' || level === 'suggest'),
    decide: isOpen && mayDecide(actor, petition),
    comment: mayComment(actor, petition),
    restore: isOpen && level === 'edit',
    compose: isOpen && level === 'edit',
    arrange: isOpen && mayArrange(actor, petition),
    freeze: isOpen && mayDecide(actor, petition),
    reopen: level !== 'none' && !isOpen && canGo(petition.stage, 'drafting') && mayDecide(actor, petition),
    confirm: level !== 'none' && petition.stage === 'frozen' && maySign(actor, petition),
    issue: level !== 'none' && BEFORE_ISSUE.includes(petition.stage) && isClerkOfLead(actor, petition),
    dispatch: level !== 'none' && isFollowed(petition) && isClerkAfter(actor, petition),
    follow: level !== 'none' && isFollowed(petition) && mayFollow(actor, petition),
  }
}

const BEFORE_ISSUE: readonly PetitionStage[] = ['submitted', 'signing', 'numbered', 'sealed']

/** What was recalled has no answer to wait for. */
function isFollowed(petition: PetitionFacts): boolean {
  return isIssued(petition.stage) && petition.stage !== 'recalled'
}

/** "Enter number/date, issue" is văn thư's alone (domain.md §2.3), of the body whose register it is. */
function isClerkOfLead(actor: Actor, petition: PetitionFacts): boolean {
  return actor.departmentId === petition.leadDepartmentId && holds(actor, 'records-clerk')
}

/** Letters that come back reach whoever answers for the lead by then. */
function isClerkAfter(actor: Actor, petition: PetitionFacts): boolean {
  return answersForLead(actor, petition) && holds(actor, 'records-clerk')
}

function mayFollow(actor: Actor, petition: PetitionFacts): boolean {
  if (isSecretary(actor, petition)) return true
  return answersForLead(actor, petition) && holds(actor, 'records-clerk', 'leader', 'specialist')
}

function answersForLead(actor: Actor, petition: PetitionFacts): boolean {
  return (
    actor.departmentId === petition.leadDepartmentId ||
    actor.departmentLineage.some((own) => own === petition.leadDepartmentId)
  )
}

/** Comments are no part of the text: they go on while what is frozen is confirmed and signed. */
function mayComment(actor: Actor, petition: PetitionFacts): boolean {
  const level = openLevel(actor, petition)
  return level !== 'none' && level !== 'read' && holdsItems(petition.stage)
}

/** Thư ký of it, chủ tọa, đơn vị chủ trì accept suggestions; chủ tọa is the workshop's, else cụm trưởng. */
function mayDecide(actor: Actor, petition: PetitionFacts): boolean {
  if (isSecretary(actor, petition) || worksForLead(actor, petition)) return true
  if (hasClusterRole(actor, petition.clusterId, 'cluster-head')) return true
  return petition.workshopId !== null && hasWorkshopRole(actor, petition.workshopId, 'chair')
}

/**
 * Lãnh đạo or người được ủy quyền of a body taking part, as it is today: who was moved by a succession keeps what they
 * wrote and signs for that body no more (domain.md §5, T5).
 */
function maySign(actor: Actor, petition: PetitionFacts): boolean {
  return takesPart(actor, petition) && holds(actor, 'leader', 'delegated-signer')
}

/** The secretary, the lead's officials, and who began it for the cluster. */
function mayArrange(actor: Actor, petition: PetitionFacts): boolean {
  return isSecretary(actor, petition) || worksForLead(actor, petition) || leadsCluster(actor, petition.clusterId)
}

/** A joint petition is begun for the cluster: by cụm trưởng or thư ký cụm. */
export function mayStartPetition(actor: Actor, clusterId: string): boolean {
  return !isOutsideBusiness(actor) && leadsCluster(actor, clusterId)
}

/** Whether the list of petitions has anything to do with this person: offices of the cluster's bodies, and guests. */
export function mayEnterPetitions(actor: Actor): boolean {
  return !isOutsideBusiness(actor) && holds(actor, ...DEPARTMENT_ROLES)
}

const DEPARTMENT_ROLES: readonly DepartmentRole[] = ['leader', 'delegated-signer', 'specialist', 'records-clerk']

/** Administrators have no business rights (separation of duties); an account of a room speaks for no one. */
export function isOutsideBusiness(actor: Actor): boolean {
  return hasGlobalRole(actor, 'administrator') || actor.kind !== 'person'
}

export function isSecretary(actor: Actor, petition: PetitionFacts): boolean {
  return actor.userId === petition.secretaryId
}

export function worksForLead(actor: Actor, petition: PetitionFacts): boolean {
  return actor.departmentId === petition.leadDepartmentId && isOfficial(actor)
}

/** Named for what they do in a department that takes part; who moves away is no longer meant. */
function isNamed(actor: Actor, petition: PetitionFacts): boolean {
  return petition.editorIds.includes(actor.userId) && takesPart(actor, petition)
}

export function takesPart(actor: Actor, petition: PetitionFacts): boolean {
  return petition.departmentIds.includes(actor.departmentId)
}

function leadsCluster(actor: Actor, clusterId: string): boolean {
  return hasClusterRole(actor, clusterId, 'cluster-head') || hasClusterRole(actor, clusterId, 'cluster-secretary')
}

/** Lãnh đạo and chuyên viên. */
export function isOfficial(actor: Actor): boolean {
  return holds(actor, 'leader', 'specialist')
}

function holds(actor: Actor, ...roles: readonly DepartmentRole[]): boolean {
  return roles.some((role) => hasDepartmentRole(actor, role))
}
