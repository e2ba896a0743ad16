import type { Actor } from '#server/kernel/actor.ts'
import { ok } from '#server/kernel/result.ts'
import { type AnswerCommentInput, type CommentInput, MINUTES_LIMITS } from '../contract.ts'
import { readFacts } from '../facts/fold-log.ts'
import { changeMinutes, refuse } from '../minutes-command.ts'
import { isSecretary, mayComment } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import { ask, endAsking, holdersOf } from '../minutes-tasks.ts'
import { partsOf } from '../start-minutes.ts'
import { answerOfComment, insertComment } from './comment-repository.ts'

/** Góp ý on one part of the draft, within the round. `id` is made by the page: sent twice, it is said once. */
export function commentOnMinutes(deps: MinutesDeps, actor: Actor, input: CommentInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, facts, scene }) => {
    const known = minutes.comments.find(({ id }) => id === input.id)
    if (known) return known.authorId === actor.userId ? ok({ value: undefined }) : refuse('minutes-comment-gone')
    if (scene.stage !== 'review' || !scene.isReviewOpen) return refuse('minutes-review-over')
    if (!mayComment(actor, scene)) return refuse('minutes-not-allowed')
    if (minutes.comments.length >= MINUTES_LIMITS.comments) return refuse('minutes-too-many')
    const parts = ['whole', 'conclusions', ...partsOf(readFacts(minutes.facts))]
    if (!parts.includes(input.part)) return refuse('minutes-comment-gone')
    await insertComment(work.tx, {
      ...{ id: input.id, workshopId: facts.id, part: input.part, text: input.text },
      ...{ departmentId: actor.departmentId, authorId: actor.userId, at: deps.clock.now() },
    })
    await endAsking(deps, work, facts.id, ['comment'], actor.userId)
    await ask(deps, work, facts, 'answer', holdersOf(facts, 'secretary'))
    const details = { comment: input.id, part: input.part }
    return ok({ value: undefined, audit: { action: 'minutes.comment', details } })
  })
}

/** Tiếp thu or giải trình of one comment; said otherwise it takes the place of what was said, until the text is signed. */
export function answerComment(deps: MinutesDeps, actor: Actor, input: AnswerCommentInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, facts, scene }) => {
    if (!isSecretary(actor, scene)) return refuse('minutes-not-allowed')
    if (scene.stage !== 'review') return refuse('minutes-closed')
    const comment = minutes.comments.find(({ id }) => id === input.id)
    if (!comment) return refuse('minutes-comment-gone')
    const isAccepted = input.verdict === 'accepted'
    if (comment.isAccepted === isAccepted && comment.answer === input.answer) return ok({ value: undefined })
    await answerOfComment(work.tx, input.id, {
      ...{ isAccepted, answer: input.answer },
      ...{ answeredById: actor.userId, answeredAt: deps.clock.now() },
    })
    const isLast = minutes.comments.every(({ id, isAccepted: said }) => said !== null || id === input.id)
    if (isLast) await endAsking(deps, work, facts.id, ['answer'])
    const details = { comment: input.id, accepted: isAccepted }
    return ok({ value: undefined, audit: { action: 'minutes.answer-comment', details } })
  })
}
