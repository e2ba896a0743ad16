import { type Actor, hasDepartmentRole } from '#server/kernel/actor.ts'
import {
  draftLevel,
  isOfficial,
  isSecretary,
  type PetitionFacts,
  takesPart,
  worksForLead,
} from '../drafts/draft-access.ts'
import { isOpenForText } from '../drafts/petition.ts'

/** What one person may do with the consultation of a petition: computed here, shown by the browser, checked by each command. */
export interface ConsultationAbilities {
  /** Open a round, answer comments, close the round. */
  readonly conduct: boolean
  /** Write the department's position without sending it. */
  readonly prepare: boolean
  /** Say the position for the department. */
  readonly speak: boolean
}

/**
 * Who reads the petition reads what the departments say of it; observers of the ministry do not: a consultation is
 * among the bodies that will sign.
 */
export function mayReadConsultation(actor: Actor, petition: PetitionFacts): boolean {
  return draftLevel(actor, petition) !== 'none' && isConsulted(actor)
}

/** Whether consultations are any business of this person's kind of body. */
export function isConsulted(actor: Actor): boolean {
  return actor.departmentKind !== 'ministry'
}

/** Đơn vị chủ trì and thư ký conduct it. */
function mayConduct(actor: Actor, petition: PetitionFacts): boolean {
  return isSecretary(actor, petition) || worksForLead(actor, petition)
}

/** Whoever works on the department's word: lãnh đạo, người được ủy quyền, chuyên viên of a body taking part. */
function mayPrepare(actor: Actor, petition: PetitionFacts): boolean {
  return takesPart(actor, petition) && (isOfficial(actor) || hasDepartmentRole(actor, 'delegated-signer'))
}

/** Lãnh đạo or người được ủy quyền of a body taking part state its position (decisions.md). */
function maySpeak(actor: Actor, petition: PetitionFacts): boolean {
  return (
    takesPart(actor, petition) && (hasDepartmentRole(actor, 'leader') || hasDepartmentRole(actor, 'delegated-signer'))
  )
}

export function consultationAbilities(actor: Actor, petition: PetitionFacts): ConsultationAbilities {
  const isOpen = mayReadConsultation(actor, petition) && isOpenForText(petition.stage)
  return {
    conduct: isOpen && mayConduct(actor, petition),
    prepare: isOpen && mayPrepare(actor, petition),
    speak: isOpen && maySpeak(actor, petition),
  }
}
