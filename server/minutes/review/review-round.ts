import type { Actor } from '#server/kernel/actor.ts'
import { ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import type { MinutesInput, OpenReviewInput } from '../contract.ts'
import { composeMinutes } from '../document/compose-minutes.ts'
import { changeMinutes, refuse } from '../minutes-command.ts'
import { isSecretary } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import { dayOf, updateStage } from '../minutes-repository.ts'
import { ask, endAsking, leadersOf } from '../minutes-tasks.ts'
import { bringWorkshopTo } from '../move-along.ts'
import { loadNames } from '../signing/load-names.ts'
import { contentOf } from '../signing/minutes-content.ts'

/** "Lấy ý kiến": from now on whoever reads the workshop reads the draft, and those taking part say what they think of it. */
export function openReview(deps: MinutesDeps, actor: Actor, input: OpenReviewInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, facts, scene }) => {
    if (!isSecretary(actor, scene)) return refuse('minutes-not-allowed')
    if (scene.stage === 'signing' || scene.stage === 'approved') return refuse('minutes-closed')
    const day = minutes.reviewDeadline?.toISOString().slice(0, 10)
    if (scene.isReviewOpen) return day === input.deadline ? ok({ value: undefined }) : refuse('minutes-review-open')
    if (input.deadline < localDate(deps.clock.now())) return refuse('minutes-deadline-past')
    // Before others read it: no mark of secrecy, nobody named who must not be (domain.md §4, R2).
    const content = contentOf(minutes, minutes.words, await loadNames(deps, facts, minutes))
    const faults = deps.validateDocument(composeMinutes(content, [])).filter(({ severity }) => severity === 'error')
    if (faults.length > 0) return refuse('minutes-document-faulty', { count: faults.length })
    const moved = await bringWorkshopTo(deps, work, actor, facts, 'minutes_review')
    if (!moved.ok) return moved
    await updateStage(work.tx, facts.id, 'review', {
      reviewOpenedAt: deps.clock.now(),
      reviewDeadline: dayOf(input.deadline),
      reviewClosedAt: null,
    })
    await endAsking(deps, work, facts.id, ['write'])
    const leaders = await leadersOf(deps, work, scene.departmentIds)
    const asked = leaders.filter((userId) => userId !== actor.userId)
    await ask(deps, work, facts, 'comment', asked, input.deadline)
    return ok({ value: undefined, audit: { action: 'minutes.open-review', details: { deadline: input.deadline } } })
  })
}

/** Ends the round before its last day. */
export function closeReview(deps: MinutesDeps, actor: Actor, input: MinutesInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { facts, scene }) => {
    if (!isSecretary(actor, scene)) return refuse('minutes-not-allowed')
    if (scene.stage !== 'review') return refuse('minutes-closed')
    if (!scene.isReviewOpen) return ok({ value: undefined })
    await updateStage(work.tx, facts.id, 'review', { reviewClosedAt: deps.clock.now() })
    await endAsking(deps, work, facts.id, ['comment'])
    return ok({ value: undefined, audit: { action: 'minutes.close-review' } })
  })
}
