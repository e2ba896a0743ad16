import type { Actor } from '#server/kernel/actor.ts'
import { loadClauses } from './clauses/clause-repository.ts'
import { findPetitionFor } from './petition-access.ts'
import type { PetitionDeps } from './petition-command.ts'

export interface NamedClause {
  /** In the chain. */
  readonly id: string
  /** Of the petition. */
  readonly code: string
  readonly label: string
  readonly heading: string
}

/** How a clause is called now; null for one that is not there, or of a petition that this person does not read. */
export async function nameClause(
  deps: Pick<PetitionDeps, 'prisma'>,
  actor: Actor,
  { petitionId, cid }: { readonly petitionId: string; readonly cid: string },
): Promise<NamedClause | null> {
  const found = await findPetitionFor(deps.prisma, actor, petitionId)
  if (!found.ok) return null
  const clause = (await loadClauses(deps.prisma, petitionId)).find((one) => one.cid === cid)
  if (!clause) return null
  return { id: clause.id, code: found.value.petition.code, label: clause.label, heading: clause.heading }
}
