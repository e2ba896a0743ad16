import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { loadClauses } from './clauses/clause-repository.ts'
import { findPetitionFor } from './petition-access.ts'
import type { PetitionDeps, Refusal } from './petition-command.ts'
import type { ClauseTextView } from './petition-view.ts'
import { recordReading } from './record-reading.ts'

/** The text as it was last saved, for reading before the document is live (F8), or without it. */
export async function showText(
  deps: PetitionDeps,
  actor: Actor,
  id: string,
): Promise<Result<ClauseTextView[], Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  await recordReading(deps, actor, found.value.petition, found.value.abilities.level)
  const clauses = await loadClauses(deps.prisma, id)
  return ok(clauses.map(({ cid, label, content }) => ({ cid, label, content })))
}
