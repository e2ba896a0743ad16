import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { CheckProvisionsInput, LegalFailureCode } from './contract.ts'
import { mayKeepLegalBasis } from './legal-basis-policy.ts'
import { insertCheckedOnce, loadDocument, lockDocuments, touchDocument } from './legal-basis-repository.ts'
import { type LegalDeps, recordChange } from './legal-command.ts'
import { recogniseReferences } from './references/recognise-references.ts'

/** Places that the librarian has compared with the text of the document: citing them needs no "chưa đối chiếu". */
export async function checkProvisions(
  deps: LegalDeps,
  actor: Actor,
  input: CheckProvisionsInput,
): Promise<Result<{ added: number }, Failure<LegalFailureCode>>> {
  if (!mayKeepLegalBasis(actor)) return fail('legal-basis-not-allowed')
  const references = recogniseReferences(input.text)
  const places = references.flatMap((reference) => reference.provisions)
  if (places.length === 0 || references.some((reference) => reference.document)) {
    return fail('legal-provisions-unreadable')
  }
  return deps.transactor.attempt(async (work): Promise<Result<{ added: number }, Failure<LegalFailureCode>>> => {
    await lockDocuments(work.tx, [input.id])
    if (!(await loadDocument(work.tx, input.id))) return fail('legal-document-not-found')
    const at = deps.clock.now()
    const added = await insertCheckedOnce(work.tx, input.id, places, { userId: actor.userId, at })
    if (added === 0) return ok({ added })
    const version = await touchDocument(work.tx, input.id, at)
    const action = 'legal-basis.check-provisions'
    await recordChange(deps, work, actor, { action, id: input.id, version, details: { added } })
    return ok({ added })
  })
}
