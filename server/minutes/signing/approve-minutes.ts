import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { MINUTES_CONCLUSION, type ReopenInput, type SignInput } from '../contract.ts'
import { changeMinutes, refuse } from '../minutes-command.ts'
import { isChair, mayReopen } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import {
  insertSignature,
  type MinutesRecord,
  standingRevision,
  updateStage,
  voidRevision,
} from '../minutes-repository.ts'
import { ask, clerksOf, endAsking, giveConclusions, holdersOf } from '../minutes-tasks.ts'
import { bringWorkshopTo } from '../move-along.ts'
import { signedContent } from './minutes-content.ts'
import { signerOf } from './sign-minutes.ts'

/** The chair signs after the secretary, another person, exactly the same text: the minutes are approved, and what was concluded is given out. */
export function signAsChair(deps: MinutesDeps, actor: Actor, input: SignInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, facts, scene }) => {
    const revision = standingRevision(minutes)
    const own = revision?.signatures.find(({ role }) => role === 'chair')
    if (revision && own?.userId === actor.userId && revision.hash === input.hash) return ok({ value: undefined })
    if (!isChair(actor, scene)) return refuse('minutes-not-allowed')
    if (scene.stage !== 'signing' || !revision) return refuse('minutes-changed-meanwhile')
    if (revision.hash !== input.hash) return refuse('minutes-changed-meanwhile')
    if (revision.signatures.some(({ userId }) => userId === actor.userId)) return refuse('minutes-same-person')
    if (!deps.isFresh(actor)) return fail('reauthentication-needed')
    signedContent(revision)
    const at = deps.clock.now()
    await insertSignature(work.tx, {
      ...signerOf(actor),
      revisionId: revision.id,
      role: 'chair',
      hash: revision.hash,
      at,
    })
    await updateStage(work.tx, facts.id, 'approved', { approvedAt: at })
    const moved = await bringWorkshopTo(deps, work, actor, facts, 'minutes_signed')
    if (!moved.ok) return moved
    await endAsking(deps, work, facts.id, ['sign'])
    await giveConclusions(deps, work, facts, minutes.conclusions)
    await linkConclusions(deps, work, actor, minutes)
    await ask(deps, work, facts, 'issue', await clerksOf(deps, work, facts.hostDepartmentId))
    const { number, hash } = revision
    return ok({ value: undefined, audit: { action: 'minutes.sign-chair', details: { number, hash } } })
  })
}

/** "Đường đi": from the item of the programme to what was concluded in it. */
async function linkConclusions(
  deps: Pick<MinutesDeps, 'chain'>,
  work: UnitOfWork,
  actor: Actor,
  { conclusions }: Pick<MinutesRecord, 'conclusions'>,
): Promise<void> {
  const links = conclusions.flatMap(({ id, itemId }) =>
    itemId === null
      ? []
      : [
          {
            from: { kind: 'agenda-item', id: itemId },
            rel: 'concludes',
            to: { kind: MINUTES_CONCLUSION, id },
            createdById: actor.userId,
          },
        ],
  )
  if (links.length > 0) await deps.chain.linkMany(work, links)
}

/** Opens the text again before the chair has signed: the secretary's signature is void, with who and why. */
export function reopenMinutes(deps: MinutesDeps, actor: Actor, input: ReopenInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, facts, scene }) => {
    const revision = standingRevision(minutes)
    if (scene.stage === 'review' && !revision) return ok({ value: undefined })
    if (scene.stage !== 'signing' || !revision) return refuse('minutes-closed')
    if (!mayReopen(actor, scene)) return refuse('minutes-not-allowed')
    const at = deps.clock.now()
    await voidRevision(work.tx, revision.id, { userId: actor.userId, at, reason: input.reason })
    await updateStage(work.tx, facts.id, 'review', { reviewClosedAt: minutes.reviewClosedAt ?? at })
    await endAsking(deps, work, facts.id, ['sign'])
    const secretaries = holdersOf(facts, 'secretary').filter((userId) => userId !== actor.userId)
    await ask(deps, work, facts, 'write', secretaries)
    const { number, hash } = revision
    return ok({ value: undefined, audit: { action: 'minutes.reopen', details: { number, hash } } })
  })
}
