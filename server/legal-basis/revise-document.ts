import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { checkFacts } from './check-facts.ts'
import type { LegalFailureCode, ReviseDocumentInput } from './contract.ts'
import { mayKeepLegalBasis } from './legal-basis-policy.ts'
import { loadDocument, loadNumberKeys, lockDocuments, reviseDocumentAt } from './legal-basis-repository.ts'
import { type LegalDeps, recordChange } from './legal-command.ts'

/** The facts as they shall read from now on; refused when someone else changed the document since the form was opened. */
export async function reviseDocument(
  deps: LegalDeps,
  actor: Actor,
  input: ReviseDocumentInput,
): Promise<Result<void, Failure<LegalFailureCode>>> {
  if (!mayKeepLegalBasis(actor)) return fail('legal-basis-not-allowed')
  const facts = checkFacts(input)
  if (!facts.ok) return facts
  return deps.transactor.attempt(async (work): Promise<Result<void, Failure<LegalFailureCode>>> => {
    await lockDocuments(work.tx, [input.id])
    const before = await loadDocument(work.tx, input.id)
    if (!before) return fail('legal-document-not-found')
    const holder = (await loadNumberKeys(work.tx)).get(facts.value.numberKey)
    if (holder && holder !== input.id) return fail('legal-number-taken', { number: facts.value.number })
    const replaced = before.changes.find((change) => change.kind === 'replaces')
    if (replaced?.effectiveOn && facts.value.inForceFrom && replaced.effectiveOn <= facts.value.inForceFrom) {
      return fail('legal-replaced-before-in-force')
    }
    const where = { id: input.id, version: input.basedOn }
    const isWritten = await reviseDocumentAt(work.tx, where, facts.value, deps.clock.now())
    if (!isWritten) return fail('legal-document-changed-meanwhile')
    const fields = Object.entries(facts.value).flatMap(([name, value]) =>
      before[name as keyof typeof facts.value] === value ? [] : [name],
    )
    await recordChange(deps, work, actor, {
      action: 'legal-basis.revise',
      id: input.id,
      version: input.basedOn + 1,
      details: { fields },
    })
    return ok()
  })
}
