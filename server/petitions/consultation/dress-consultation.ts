import { localDate } from '#server/language/dates.ts'
import { type CalendarChanges, workingDaysBetween } from '#server/language/working-days.ts'
import { loadPeople, type PersonRow } from '../drafts/petition-people-repository.ts'
import type { PetitionPerson } from '../drafts/petition-view.ts'
import { type Departments, findBadge } from '../items/dress-item.ts'
import { timingOf } from './closing-time.ts'
import type { Cell, ConsensusMap, SaidLine } from './consensus.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import type { AnswerView, CellView, ConsensusView, RoundView, SaidView } from './consultation-view.ts'
import { type Answer, latestOf, type RoundRecord, type Statement, unansweredLines } from './round-record.ts'

/** Names and days that every view of a consultation is dressed with. */
export interface Dress {
  readonly people: ReadonlyMap<string, PersonRow>
  readonly departments: Departments
  readonly changes: CalendarChanges
  readonly now: Date
}

/** What was said and answered in some rounds. */
export interface Words {
  readonly statements: readonly Statement[]
  readonly answers: readonly (Answer & { readonly roundId: string })[]
}

export async function dressFor(
  deps: ConsultationDeps,
  rounds: readonly RoundRecord[],
  { statements, answers }: Words,
  departmentIds: readonly string[],
): Promise<Dress> {
  const people = await loadPeople(deps.prisma, [
    ...rounds.flatMap(({ openedById, closedById }) => [openedById, ...(closedById ? [closedById] : [])]),
    ...statements.map(({ sentById }) => sentById),
    ...answers.map(({ answeredById }) => answeredById),
  ])
  const departments = await deps.departments.byIds([
    ...departmentIds,
    ...[...people.values()].map(({ departmentId }) => departmentId),
  ])
  return { people, departments, changes: await deps.calendar(), now: deps.clock.now() }
}

export function roundView(round: RoundRecord, words: Words, dress: Dress): RoundView {
  const statements = words.statements.filter(({ roundId }) => roundId === round.id)
  const answers = words.answers.filter(({ roundId }) => roundId === round.id)
  const latest = latestOf(statements)
  const today = localDate(dress.now)
  const { id, number, letter, deadline, silenceAgrees, openedAt, closedAt, closeReason } = round
  return {
    id,
    number,
    letter,
    deadline,
    silenceAgrees,
    openedAt,
    openedBy: personIn(dress, round.openedById),
    closedAt,
    closedBy: round.closedById === null ? null : personIn(dress, round.closedById),
    closeReason,
    spokenCount: latest.length,
    commentCount: latest.flatMap(({ lines }) => lines.filter(({ comment }) => comment !== '')).length,
    unansweredCount: unansweredLines(statements, answers).length,
    workingDaysLeft: workingDaysBetween(today, deadline, dress.changes),
    closingTime: timingOf(deadline, today, dress.changes),
  }
}

export function consensusView(map: ConsensusMap, round: RoundRecord, words: Words, dress: Dress): ConsensusView {
  return {
    ...map,
    rows: map.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cellView(cell, round, words, dress)) })),
  }
}

function cellView(
  { departmentId, state, isEarlier, said }: Cell,
  round: RoundRecord,
  words: Words,
  dress: Dress,
): CellView {
  return { departmentId, state, isEarlier, said: said.map((one) => saidView(one, round, words, dress)) }
}

function saidView(
  { line, statement, clause, answer, isEarlier }: SaidLine,
  round: RoundRecord,
  words: Words,
  dress: Dress,
): SaidView {
  const before = words.statements
    .filter(({ departmentId, roundId, number }) => {
      return departmentId === statement.departmentId && roundId === statement.roundId && number < statement.number
    })
    .sort((a, b) => b.number - a.number)
  return {
    statementId: statement.id,
    cid: line.cid,
    clauseLabel: clause.label,
    clauseHeading: clause.heading,
    position: line.position,
    comment: line.comment,
    isEarlier,
    ofText: isEarlier ? (line.ofText ?? clause.text) : null,
    at: statement.sentAt,
    by: personIn(dress, statement.sentById),
    isAfterDeadline: localDate(statement.sentAt) > round.deadline,
    answer: answer && answerView(answer, dress),
    earlier: before.flatMap(({ lines, sentAt }) => {
      const own = lines.find(({ cid }) => cid === line.cid)
      return own ? [{ position: own.position, comment: own.comment, at: sentAt }] : []
    }),
  }
}

export function answerView({ kind, words, answeredAt, answeredById }: Answer, dress: Dress): AnswerView {
  return { kind, words, at: answeredAt, by: personIn(dress, answeredById) }
}

export function personIn({ people, departments }: Dress, userId: string): PetitionPerson | null {
  const person = people.get(userId)
  if (!person) return null
  const { id, fullName, office, departmentId } = person
  return { id, fullName, office, department: findBadge(departments, departmentId) }
}
