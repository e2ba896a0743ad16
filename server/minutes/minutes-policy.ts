import { type Actor, hasClusterRole, hasDepartmentRole, hasGlobalRole, hasWorkshopRole } from '#server/kernel/actor.ts'
import type { MinutesStage } from './contract.ts'

/** What the sentences below look at. The workshop itself has been found for the actor before. */
export interface MinutesScene {
  readonly workshopId: string
  readonly clusterId: string
  readonly hostDepartmentId: string
  readonly departmentIds: readonly string[]
  /** null: nobody has made them yet. */
  readonly stage: MinutesStage | null
  /** The round of comments has begun and not been ended, and its last day has not passed. */
  readonly isReviewOpen: boolean
}

export interface MinutesAbilities {
  /** Whether what is written is shown: before the round it is the draft of who writes and who presides. */
  readonly read: boolean
  readonly write: boolean
  readonly comment: boolean
  readonly sign: 'secretary' | 'chair' | null
  readonly reopen: boolean
  readonly issueNotice: boolean
}

/** Thư ký of the workshop writes; chủ tọa reviews (domain.md §2.3). Administrators and technicians have no part in it. */
export function isSecretary(actor: Actor, scene: Pick<MinutesScene, 'workshopId'>): boolean {
  return actsHere(actor, scene) && hasWorkshopRole(actor, scene.workshopId, 'secretary')
}

export function isChair(actor: Actor, scene: Pick<MinutesScene, 'workshopId'>): boolean {
  return actsHere(actor, scene) && hasWorkshopRole(actor, scene.workshopId, 'chair')
}

export function mayWrite(actor: Actor, scene: MinutesScene): boolean {
  return isSecretary(actor, scene) && scene.stage !== 'signing' && scene.stage !== 'approved'
}

/** Who writes, who presides and who answers for the workshop see the draft; from the round on whoever reads the workshop. */
export function mayReadMinutes(actor: Actor, scene: MinutesScene): boolean {
  if (hasGlobalRole(actor, 'administrator')) return false
  if (scene.stage !== null && scene.stage !== 'drafting') return true
  const { workshopId } = scene
  if (isSecretary(actor, scene) || isChair(actor, scene)) return true
  if (!actsHere(actor, scene)) return false
  if (hasWorkshopRole(actor, workshopId, 'deputy-chair')) return true
  if (hasClusterRole(actor, scene.clusterId, 'cluster-head')) return true
  return actor.departmentId === scene.hostDepartmentId && hasDepartmentRole(actor, 'leader')
}

/**
 * In the round: lãnh đạo and chuyên viên of the departments taking part, those who preside, and delegates with an
 * account. Observers of the ministry read; the account of a connection point is nobody's opinion.
 */
export function mayComment(actor: Actor, scene: MinutesScene): boolean {
  if (scene.stage !== 'review' || !scene.isReviewOpen || !actsHere(actor, scene)) return false
  if (isSecretary(actor, scene)) return false
  const { workshopId } = scene
  if (isChair(actor, scene) || hasWorkshopRole(actor, workshopId, 'deputy-chair')) return true
  if (!scene.departmentIds.includes(actor.departmentId)) return false
  const isOfficial = hasDepartmentRole(actor, 'leader') || hasDepartmentRole(actor, 'specialist')
  return (
    isOfficial || hasWorkshopRole(actor, workshopId, 'delegate') || hasWorkshopRole(actor, workshopId, 'point-head')
  )
}

/** Thư ký first, then chủ tọa (domain.md §1.4); that they are two people is judged on the signature. */
export function maySign(actor: Actor, scene: MinutesScene): 'secretary' | 'chair' | null {
  if (scene.stage === 'review' && isSecretary(actor, scene)) return 'secretary'
  return scene.stage === 'signing' && isChair(actor, scene) ? 'chair' : null
}

/** While the chair has not signed, either of the two opens the text again. */
export function mayReopen(actor: Actor, scene: MinutesScene): boolean {
  return scene.stage === 'signing' && (isSecretary(actor, scene) || isChair(actor, scene))
}

/** Văn thư of the host numbers and issues the notice of conclusions. */
export function mayIssueNotice(actor: Actor, scene: MinutesScene): boolean {
  if (scene.stage !== 'approved' || !actsHere(actor, scene)) return false
  return actor.departmentId === scene.hostDepartmentId && hasDepartmentRole(actor, 'records-clerk')
}

export function abilitiesOn(actor: Actor, scene: MinutesScene): MinutesAbilities {
  return {
    read: mayReadMinutes(actor, scene),
    write: mayWrite(actor, scene),
    comment: mayComment(actor, scene),
    sign: maySign(actor, scene),
    reopen: mayReopen(actor, scene),
    issueNotice: mayIssueNotice(actor, scene),
  }
}

/** A conclusion is done by whom it was given to; of a department, by its leaders and specialists. */
export function mayComplete(
  actor: Actor,
  scene: MinutesScene,
  conclusion: { readonly departmentId: string; readonly personId: string | null },
): boolean {
  if (scene.stage !== 'approved' || actor.kind !== 'person' || hasGlobalRole(actor, 'administrator')) return false
  if (conclusion.personId !== null) return conclusion.personId === actor.userId
  if (actor.departmentId !== conclusion.departmentId) return false
  return hasDepartmentRole(actor, 'leader') || hasDepartmentRole(actor, 'specialist')
}

function actsHere(actor: Actor, scene: Pick<MinutesScene, 'workshopId'>): boolean {
  if (hasGlobalRole(actor, 'administrator') || actor.kind !== 'person') return false
  return !hasWorkshopRole(actor, scene.workshopId, 'technician')
}
