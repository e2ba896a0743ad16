import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import type { ReopenInput } from './contract.ts'
import type { Signed, SigningDeps, SigningRefusal } from './signing-command.ts'
import {
  loadRevisions,
  loadStandingRevision,
  standingAnswers,
  voidAnswers,
  voidRevision,
} from './signing-repository.ts'
import { endSigningTasks, tellReopened } from './signing-tasks.ts'

/**
 * "Mở lại bản": the text may change again, so everything that was confirmed is void (domain.md §3.2 rule 4), kept with who
 * and why. The watch of the drafts lets the writers in. Sent twice, it is opened once.
 */
export async function reopenPetition(deps: SigningDeps, actor: Actor, input: ReopenInput): Signed {
  const opened = await reopenOnce(deps, actor, input)
  if (opened.ok || opened.failure.code !== 'petition-not-frozen') return opened
  const [last] = await loadRevisions(deps.prisma, input.id)
  const isSame = last?.id === input.revisionId && last.voidedById === actor.userId && last.voidReason === input.reason
  return isSame ? ok() : opened
}

function reopenOnce(deps: SigningDeps, actor: Actor, input: ReopenInput): Signed {
  return changePetition<void, SigningRefusal>(deps, actor, input.id, 'reopen', async (work, { petition }) => {
    const revision = await loadStandingRevision(work.tx, petition.id)
    if (revision?.id !== input.revisionId) return fail('petition-revision-changed')
    const standing = standingAnswers(revision)
    const at = deps.clock.now()
    const voiding = { byId: actor.userId, at, reason: input.reason }
    await voidAnswers(
      work.tx,
      standing.map(({ id }) => id),
      voiding,
    )
    await voidRevision(work.tx, revision.id, voiding)
    const move = { from: petition.stage, to: 'drafting', reason: input.reason, actorId: actor.userId, at } as const
    await recordStage(work.tx, petition.id, move)
    await endSigningTasks(deps, work, petition.id)
    await tellReopened(deps, work, petition, { revisionId: revision.id, by: actor.userId })
    const details = { number: revision.number, hash: revision.hash, voided: standing.length }
    return ok({ value: undefined, audit: { action: 'petition.reopen', details } })
  })
}
