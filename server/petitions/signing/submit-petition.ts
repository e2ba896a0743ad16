import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { canGo } from '../drafts/petition.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import { askToNumber } from '../issuing/issuing-tasks.ts'
import type { SubmitInput } from './contract.ts'
import type { Signed, SigningDeps, SigningRefusal } from './signing-command.ts'
import { loadStandingRevision, standingAnswers } from './signing-repository.ts'
import { isAgreed } from './signing-rules.ts'
import { endSigningTasks, tellAgreed } from './signing-tasks.ts'

/** "Trình ký": the confirming is over, the agreed text goes to be signed. Quorum and returns are judged once more. */
export async function submitPetition(deps: SigningDeps, actor: Actor, input: SubmitInput): Signed {
  return changePetition<void, SigningRefusal>(deps, actor, input.id, 'reopen', async (work, { petition }) => {
    const revision = await loadStandingRevision(work.tx, petition.id)
    if (revision?.id !== input.revisionId) return fail('petition-revision-changed')
    if (petition.stage === 'submitted') return ok({ value: undefined })
    if (!canGo(petition.stage, 'submitted')) return fail('petition-not-allowed')
    const standing = standingAnswers(revision)
    if (!isAgreed(standing, revision.quorum)) {
      const confirmed = standing.filter(({ kind }) => kind !== 'returned').length
      return fail('petition-not-agreed', { confirmed, quorum: revision.quorum })
    }
    const at = deps.clock.now()
    const move = { from: petition.stage, to: 'submitted', reason: null, actorId: actor.userId, at } as const
    await recordStage(work.tx, petition.id, move)
    await endSigningTasks(deps, work, petition.id)
    await askToNumber(deps, work, petition)
    await tellAgreed(deps, work, petition, { revisionId: revision.id, by: actor.userId })
    const details = { number: revision.number, hash: revision.hash, confirmed: standing.length }
    return ok({ value: undefined, audit: { action: 'petition.submit', details } })
  })
}
