import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { checkFacts } from './check-facts.ts'
import type { AddDocumentInput, LegalFailureCode } from './contract.ts'
import { mayKeepLegalBasis } from './legal-basis-policy.ts'
import { insertDocumentsOnce, loadNumberKeys } from './legal-basis-repository.ts'
import { type LegalDeps, recordChange } from './legal-command.ts'

/** A further document. The same id twice is one document; a number stands in the table once, however it is typed. */
export async function addDocument(
  deps: LegalDeps,
  actor: Actor,
  input: AddDocumentInput,
): Promise<Result<{ id: string }, Failure<LegalFailureCode>>> {
  if (!mayKeepLegalBasis(actor)) return fail('legal-basis-not-allowed')
  const facts = checkFacts(input)
  if (!facts.ok) return facts
  return deps.transactor.attempt(async (work): Promise<Result<{ id: string }, Failure<LegalFailureCode>>> => {
    const entered = await insertDocumentsOnce(work.tx, [{ id: input.id, ...facts.value }], deps.clock.now())
    if (entered === 0) {
      const holder = (await loadNumberKeys(work.tx)).get(facts.value.numberKey)
      return holder === input.id ? ok({ id: input.id }) : fail('legal-number-taken', { number: facts.value.number })
    }
    const { number } = facts.value
    await recordChange(deps, work, actor, { action: 'legal-basis.add', id: input.id, version: 1, details: { number } })
    return ok({ id: input.id })
  })
}
