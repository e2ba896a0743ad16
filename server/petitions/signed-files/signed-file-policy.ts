import { type Actor, hasDepartmentRole } from '#server/kernel/actor.ts'
import { isOutsideBusiness, type PetitionAbilities, type PetitionFacts, takesPart } from '../drafts/draft-access.ts'
import { isIssued, isOpenForText } from '../drafts/petition.ts'
import { maySeal } from '../issuing/issuing-rules.ts'
import type { SignedDocumentKind } from './contract.ts'

/** A frozen text stands and is not issued yet: its biên bản can be signed. */
export function isSignable({ stage }: Pick<PetitionFacts, 'stage'>): boolean {
  return !isOpenForText(stage) && !isIssued(stage) && stage !== 'dropped'
}

/** Lãnh đạo, người được ủy quyền or văn thư of a body taking part bring its signed files; who signed, a file says. */
export function mayBringAny(actor: Actor, petition: PetitionFacts): boolean {
  const isOfBody = (['leader', 'delegated-signer', 'records-clerk'] as const).some((role) =>
    hasDepartmentRole(actor, role),
  )
  return isSignable(petition) && !isOutsideBusiness(actor) && takesPart(actor, petition) && isOfBody
}

/** The file of a document that has a field of theirs; a công văn only while its number stands and it is not issued. */
export function mayBringFile(
  actor: Actor,
  petition: PetitionFacts,
  {
    kind,
    fields,
  }: { readonly kind: SignedDocumentKind; readonly fields: readonly { readonly departmentId: string }[] },
): boolean {
  const hasField = fields.some(({ departmentId }) => departmentId === actor.departmentId)
  if (!mayBringAny(actor, petition)) return false
  return kind === 'minutes' || (maySeal(petition.stage) && hasField)
}

/** The lead's công văn is signed between its number and its issue, by its văn thư's preparation. */
export function mayPrepareLetter(
  { stage }: Pick<PetitionFacts, 'stage'>,
  abilities: Pick<PetitionAbilities, 'issue'>,
): boolean {
  return maySeal(stage) && abilities.issue
}

/** Who keeps the text, and whoever may bring a file: preparing it says nothing for anybody. */
export function mayPrepare(
  actor: Actor,
  petition: PetitionFacts,
  abilities: Pick<PetitionAbilities, 'reopen'>,
): boolean {
  return isSignable(petition) && (abilities.reopen || mayBringAny(actor, petition))
}
