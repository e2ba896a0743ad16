import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { loadClauses } from './clauses/clause-repository.ts'
import { findPetitionFor } from './petition-access.ts'
import type { PetitionDeps, Refusal } from './petition-command.ts'
import type { ReferenceView } from './petition-view.ts'
import { recordReading } from './record-reading.ts'

/**
 * The legal references of the text as it was last saved, each once, and how they stand today: an open draft is judged on
 * the day it is read (domain.md §3.2 rule 5). Provisions without a document are left out: they speak of one named before.
 */
export async function readReferences(
  deps: PetitionDeps,
  actor: Actor,
  id: string,
): Promise<Result<ReferenceView[], Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  await recordReading(deps, actor, found.value.petition, found.value.abilities.level)
  const on = localDate(deps.clock.now())
  const views = new Map<string, ReferenceView>()
  for (const { cid, text } of await loadClauses(deps.prisma, id)) {
    for (const { reference, resolution } of await deps.legalBasis.examineText({ text, on })) {
      if (resolution.kind === 'document-missing') continue
      const known = views.get(reference.quote)
      if (known) {
        if (!known.cids.includes(cid)) views.set(reference.quote, { ...known, cids: [...known.cids, cid] })
        continue
      }
      const isFound = resolution.kind === 'found'
      views.set(reference.quote, {
        quote: reference.quote,
        cids: [cid],
        document: isFound ? resolution.document : null,
        status: isFound ? resolution.status : null,
        successors: isFound ? resolution.successors : [],
        isUnchecked: !isFound || resolution.isUnverified || resolution.uncheckedProvisions.length > 0,
      })
    }
  }
  return ok([...views.values()])
}
