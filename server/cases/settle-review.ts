import type { Actor } from '#server/kernel/actor.ts'
import { ok } from '#server/kernel/result.ts'
import { type CaseDeps, changeCase, type Done } from './case-command.ts'
import { recordTransition } from './case-repository.ts'
import type { SettleReviewInput } from './contract.ts'
import { settleReviews } from './legal/review-repository.ts'

/** "Đã xem lại": what was written holds as it is under the law of today; a new version says so by itself. */
export async function settleReview(deps: CaseDeps, actor: Actor, input: SettleReviewInput): Done {
  return changeCase<void>(deps, actor, input.id, 'settle', async (work, one) => {
    const at = deps.clock.now()
    const settled = await settleReviews(work.tx, one.id, { by: actor.userId, at })
    if (settled === 0) return ok({ value: undefined })
    const step = { act: 'settle', reason: null, version: one.published, actorId: actor.userId, at }
    await recordTransition(work.tx, one.id, step)
    return ok({ value: undefined, audit: { action: 'case.settle-review', details: { settled } } })
  })
}
