import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import { timingOf } from './closing-time.ts'
import { changeConsultation, type Done } from './consultation-command.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import { endRoundTasks } from './consultation-tasks.ts'
import type { CloseRoundInput } from './contract.ts'
import { latestOf, silenceCounts, unansweredLines } from './round-record.ts'
import { forgetPositionDraft, loadAnswers, loadStatements, recordClosing } from './round-repository.ts'

/**
 * Ends a round once every comment is answered; the text is drafted on, and another round may follow. Before the end of
 * its deadline, or long after it, only with a reason. Closed twice, it is closed once.
 */
export async function closeRound(deps: ConsultationDeps, actor: Actor, input: CloseRoundInput): Done {
  const changes = await deps.calendar()
  return changeConsultation<void>(deps, actor, input.id, 'conduct', async (work, { petition, rounds }) => {
    const round = rounds.find(({ id }) => id === input.roundId)
    if (!round) return fail('consultation-round-not-found')
    if (round.closedAt !== null) return ok({ value: undefined })
    const at = deps.clock.now()
    const [said, answers] = [await loadStatements(work.tx, [round.id]), await loadAnswers(work.tx, [round.id])]
    const unanswered = unansweredLines(said, answers).length
    if (unanswered > 0) return fail('consultation-unanswered', { count: unanswered })
    const timing = timingOf(round.deadline, localDate(at), changes)
    if (timing !== 'in-time' && input.reason === '') return fail('consultation-reason-missing')
    const reason = input.reason === '' ? null : input.reason
    if (!(await recordClosing(work.tx, round.id, { by: actor.userId, at, reason }))) return ok({ value: undefined })
    await forgetPositionDraft(work.tx, round.id)
    if (petition.stage === 'consulting') {
      const move = { from: petition.stage, to: 'drafting', reason, actorId: actor.userId, at } as const
      await recordStage(work.tx, petition.id, move)
    }
    await endRoundTasks(deps, work, petition, round, actor.userId)
    const spoken = latestOf(said).map(({ departmentId }) => departmentId)
    const silent = petition.departmentIds.filter((id) => !spoken.includes(id))
    const counts = silenceCounts({ ...round, closedAt: at })
    const details = { round: round.number, timing, silent, silenceCounts: counts }
    return ok({ value: undefined, audit: { action: 'petition.close-round', details } })
  })
}
