import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { factsOf, holdCaseFor } from '../case-access.ts'
import { type CaseDeps, type Refusal, recordChange } from '../case-command.ts'
import { mayShareAnonymised } from '../case-policy.ts'
import type { CaseId } from '../case-record.ts'
import { insertCase, loadCase, loadVersion, loadWork, lockNewCase, recordTransition } from '../case-repository.ts'
import { CASE, type CaseHead } from '../content/contract.ts'
import type { ShareAnonymisedInput } from '../contract.ts'
import { anonymiseText } from './anonymise-text.ts'
import { askToReview } from './review-task.ts'

/** How a copy points at what it was made from; only who reads both sees it. */
export const ANONYMISED_FROM = 'anonymised-from'

/**
 * "Chia sẻ ẩn danh": a further case of the department with the same text, names, numbers and addresses replaced by
 * tokens. It is a draft like any other: its maker goes on with it by hand, another person publishes it, and no file of
 * the first goes along. Sent twice with the same id, it is made once.
 */
export async function shareAnonymised(
  deps: CaseDeps,
  actor: Actor,
  input: ShareAnonymisedInput,
): Promise<Result<{ id: string; replaced: number }, Refusal>> {
  return deps.transactor.attempt(async (work): Promise<Result<{ id: string; replaced: number }, Refusal>> => {
    await lockNewCase(work.tx, input.copyId)
    const earlier = await loadCase(work.tx, input.copyId)
    if (earlier) {
      return earlier.createdById === actor.userId ? ok({ id: earlier.id, replaced: 0 }) : fail('case-not-found')
    }
    const found = await holdCaseFor(work.tx, actor, input.id)
    if (!found.ok) return found
    const { one } = found.value
    if (found.value.reading !== 'work' || !mayShareAnonymised(actor, factsOf(one))) return fail('case-not-allowed')
    const source =
      one.published > 0 ? await loadVersion(work.tx, one.id, one.published) : await loadWork(work.tx, one.id)
    if (!source) throw new Error(`case ${one.id} has no text`)
    const made = anonymiseText(source.head, source.sections)
    const at = deps.clock.now()
    const head: CaseHead = { ...source.head, ...made.head, visibility: 'cluster', sharedWith: [] }
    const { clusterId, isDemo } = one
    const id = input.copyId as CaseId // made by the form, as of any new case
    await insertCase(work.tx, {
      ...{ id, clusterId, head, isDemo, at },
      sections: made.sections,
      derivedFromId: one.id,
      departmentId: actor.departmentId,
      createdById: actor.userId,
    })
    const step = { act: 'share-anonymised', reason: null, version: 0, actorId: actor.userId, at }
    await recordTransition(work.tx, id, step)
    await deps.chain.link(work, {
      from: { kind: CASE, id },
      rel: ANONYMISED_FROM,
      to: { kind: CASE, id: one.id },
      createdById: actor.userId,
    })
    const { departmentId, userId: madeById } = actor
    await askToReview(deps, work, { id, departmentId, title: head.title, madeById })
    const details = { from: one.id, replaced: made.replaced }
    await recordChange(deps, work, actor, { id, clusterId }, { action: 'case.share-anonymised', details })
    return ok({ id, replaced: made.replaced })
  })
}
