import type { Actor } from '#server/kernel/actor.ts'
import { ok } from '#server/kernel/result.ts'
import { type CaseDeps, changeCase, type Done } from './case-command.ts'
import { recordTransition, updateCase } from './case-repository.ts'
import type { WithdrawCaseInput } from './contract.ts'
import { findCaseDraft } from './text/case-draft.ts'

/** "Thu hồi": nobody but its department finds it any more, and there it says why. Publishing again brings it back. */
export async function withdrawCase(deps: CaseDeps, actor: Actor, input: WithdrawCaseInput): Done {
  const done = await changeCase<string | null>(deps, actor, input.id, 'withdraw', async (work, one) => {
    const at = deps.clock.now()
    await updateCase(work.tx, one.id, { state: 'withdrawn', withdrawal: input.reason, changedAt: at })
    const { published: version } = one
    await recordTransition(work.tx, one.id, {
      ...{ act: 'withdraw', reason: input.reason, version, actorId: actor.userId, at },
    })
    const draftId = await findCaseDraft(work.tx, one.id)
    return ok({ value: draftId, audit: { action: 'case.withdraw', details: { version } } })
  })
  // Who has its text open reads on; the rest of what they typed is kept as their own.
  if (done.ok && done.value) await deps.hub.reauthorise({ draftId: done.value })
  return done.ok ? ok() : done
}
