import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type ClauseRow, loadClauses } from '../drafts/clauses/clause-repository.ts'
import { changeConsultation, openRound, type Refusal } from './consultation-command.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import { askForAnswers, endPositionTasks } from './consultation-tasks.ts'
import { needsComment } from './content/contract.ts'
import type { SendPositionInput } from './contract.ts'
import { type RoundRecord, type StatementLine, unansweredLines } from './round-record.ts'
import { forgetPositionDraft, insertStatement, loadAnswers, loadStatements } from './round-repository.ts'

export interface SentPosition {
  readonly number: number
}

/**
 * The department's word on every clause of the round, by who may speak for it. Said anew until the round is closed, each
 * time as a whole: the earlier words stay as its history. It binds the texts that were read, never others.
 */
export async function sendPosition(
  deps: ConsultationDeps,
  actor: Actor,
  input: SendPositionInput,
): Promise<Result<SentPosition, Refusal>> {
  return changeConsultation<SentPosition>(deps, actor, input.id, 'speak', async (work, found) => {
    const { petition } = found
    const round = openRound(found, input.roundId)
    if (!round.ok) return round
    const said = await loadStatements(work.tx, [round.value.id])
    const earlier = said.find(({ id }) => id === input.statementId)
    const { departmentId } = actor
    if (earlier?.departmentId === departmentId) return ok({ value: { number: earlier.number } })
    const own = said.filter((statement) => statement.departmentId === departmentId)
    if (earlier || own.length !== input.basedOn) return fail('consultation-said-meanwhile')
    const lines = boundLines(round.value, await loadClauses(work.tx, petition.id), input.lines)
    if (!lines.ok) return lines
    const number = own.length + 1
    const statement = {
      id: input.statementId,
      roundId: round.value.id,
      departmentId,
      number,
      sentById: actor.userId,
      sentAt: deps.clock.now(),
      lines: lines.value,
    }
    await insertStatement(work.tx, statement)
    await forgetPositionDraft(work.tx, round.value.id, departmentId)
    await endPositionTasks(deps, work, petition, departmentId)
    const waiting = unansweredLines([...said, statement], await loadAnswers(work.tx, [round.value.id]))
    await askForAnswers(deps, work, petition, round.value, waiting.length)
    const positions = Object.fromEntries(lines.value.map(({ cid, position }) => [cid, position]))
    const details = { round: round.value.number, department: departmentId, number, positions }
    return ok({ value: { number }, audit: { action: 'petition.state-position', details } })
  })
}

/** A line for each clause of the round, of the text sent out or of the one that stands in its place now. */
function boundLines(
  round: RoundRecord,
  standing: readonly ClauseRow[],
  said: SendPositionInput['lines'],
): Result<StatementLine[], Refusal> {
  const lineOf = new Map(said.map((line) => [line.cid, line]))
  const naming = (fits: (cid: string) => boolean) =>
    round.clauses
      .filter(({ cid }) => fits(cid))
      .map(({ label, heading }) => label.replace(/[.)]$/, '') || heading.slice(0, 60))
  const missing = naming((cid) => !lineOf.has(cid))
  if (missing.length > 0) return fail('consultation-clause-missing', { clauses: missing })
  const mute = naming((cid) => {
    const line = lineOf.get(cid)
    return line !== undefined && needsComment(line.position) && line.comment === ''
  })
  if (mute.length > 0) return fail('consultation-comment-missing', { clauses: mute })
  const now = (cid: string) => standing.find((clause) => clause.cid === cid)
  const known = (cid: string, hash: string | undefined) =>
    round.clauses.some((clause) => clause.cid === cid && clause.contentHash === hash) || now(cid)?.contentHash === hash
  const moved = naming((cid) => !known(cid, lineOf.get(cid)?.contentHash))
  if (moved.length > 0) return fail('consultation-text-changed', { clauses: moved })
  return ok(
    round.clauses.flatMap((clause): StatementLine[] => {
      const line = lineOf.get(clause.cid)
      if (!line) return []
      const { cid, contentHash, position } = line
      const ofText = contentHash === clause.contentHash ? null : (now(cid)?.text ?? null)
      return [{ cid, contentHash, ofText, position, comment: needsComment(position) ? line.comment : '' }]
    }),
  )
}
