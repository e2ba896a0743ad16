import { type Actor, hasDepartmentRole } from '#server/kernel/actor.ts'
import { isOutsideBusiness, type PetitionAbilities, type PetitionFacts, takesPart } from '../drafts/draft-access.ts'
import { isIssued, isOpenForText } from '../drafts/petition.ts'

/** A frozen text stands and is not issued yet: its biên bản can be signed. */
export function isSignable({ stage }: Pick<PetitionFacts, 'stage'>): boolean {
  return !isOpenForText(stage) && !isIssued(stage) && stage !== 'dropped'
}

/** Lãnh đạo, người được ủy quyền or văn thư of a body taking part bring its signed file; who signed, the file says. */
export function mayBringFile(actor: Actor, petition: PetitionFacts): boolean {
  const isOfBody = (['leader', 'delegated-signer', 'records-clerk'] as const).some((role) =>
    hasDepartmentRole(actor, role),
  )
  return isSignable(petition) && !isOutsideBusiness(actor) && takesPart(actor, petition) && isOfBody
}

/** Who keeps the text, and whoever may bring a file: preparing it says nothing for anybody. */
export function mayPrepare(
  actor: Actor,
  petition: PetitionFacts,
  abilities: Pick<PetitionAbilities, 'reopen'>,
): boolean {
  return isSignable(petition) && (abilities.reopen || mayBringFile(actor, petition))
}
