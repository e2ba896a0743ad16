import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { changeConsultation, type Done, openRound } from './consultation-command.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import { askForAnswers } from './consultation-tasks.ts'
import type { AnswerCommentInput } from './contract.ts'
import { answerTo, latestOf, unansweredLines } from './round-record.ts'
import { insertAnswer, loadAnswers, loadStatements } from './round-repository.ts'

/** Tiếp thu, or giải trình with its words, of one comment as it was read. Answered again, the last answer counts. */
export async function answerComment(deps: ConsultationDeps, actor: Actor, input: AnswerCommentInput): Done {
  return changeConsultation<void>(deps, actor, input.id, 'conduct', async (work, found) => {
    const round = openRound(found, input.roundId)
    if (!round.ok) return round
    const { departmentId, cid, kind, words } = input
    if (kind === 'explain' && words === '') return fail('consultation-explanation-missing')
    const said = await loadStatements(work.tx, [round.value.id])
    const read = latestOf(said).find((one) => one.departmentId === departmentId && one.id === input.statementId)
    const line = read?.lines.find((one) => one.cid === cid && one.comment !== '')
    if (!line) return fail('consultation-comment-changed')
    const answers = await loadAnswers(work.tx, [round.value.id])
    const now = answerTo(answers, departmentId, line)
    if (now?.kind === kind && now.words === words) return ok({ value: undefined })
    const { position, comment } = line
    const given = { departmentId, cid, position, comment, kind, words, answeredById: actor.userId }
    const answer = { ...given, roundId: round.value.id, answeredAt: deps.clock.now() }
    await insertAnswer(work.tx, answer)
    const waiting = unansweredLines(said, [...answers, { ...answer, id: '' }])
    await askForAnswers(deps, work, found.petition, round.value, waiting.length)
    const details = { round: round.value.number, department: departmentId, clause: cid, kind }
    return ok({ value: undefined, audit: { action: 'petition.answer-comment', details } })
  })
}
