import type { Actor } from '#server/kernel/actor.ts'
import { ok } from '#server/kernel/result.ts'
import { type CompleteConclusionInput, MINUTES_CONCLUSION } from '../contract.ts'
import { changeMinutes, refuse } from '../minutes-command.ts'
import { mayComplete } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import { MINUTES_TASKS } from '../minutes-tasks.ts'
import { markDone } from './conclusion-repository.ts'

/** "Đã thực hiện": by whom it was given to, once; the task ends for everybody who was asked. */
export function completeConclusion(deps: MinutesDeps, actor: Actor, input: CompleteConclusionInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, scene }) => {
    const conclusion = minutes.conclusions.find(({ id }) => id === input.id)
    if (!conclusion) return refuse('minutes-conclusion-gone')
    if (scene.stage !== 'approved') return refuse('minutes-not-approved')
    if (!mayComplete(actor, scene, conclusion)) return refuse('minutes-not-allowed')
    if (conclusion.doneAt !== null) {
      return conclusion.doneById === actor.userId ? ok({ value: undefined }) : refuse('minutes-done-already')
    }
    await markDone(work.tx, input.id, { at: deps.clock.now(), byId: actor.userId, note: input.note })
    const about = { kind: MINUTES_CONCLUSION, id: input.id }
    await deps.tasks.complete(work, { kind: MINUTES_TASKS.conclusion, about })
    const details = { conclusion: input.id }
    return ok({ value: undefined, audit: { action: 'minutes.complete-conclusion', details } })
  })
}
