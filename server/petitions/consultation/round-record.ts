import { type LocalDate, localDate } from '#server/language/dates.ts'
import type { AnswerKind, Position } from './content/contract.ts'

/** A clause as it was sent out. */
export interface RoundClause {
  readonly cid: string
  readonly position: number
  readonly label: string
  readonly heading: string
  readonly text: string
  readonly contentHash: string
}

/** A round as commands see it. */
export interface RoundRecord {
  readonly id: string
  readonly petitionId: string
  readonly number: number
  readonly letter: string
  readonly deadline: LocalDate
  readonly silenceAgrees: boolean
  readonly versionId: string
  readonly openedById: string
  readonly openedAt: Date
  readonly closedById: string | null
  readonly closedAt: Date | null
  readonly closeReason: string | null
  /** In reading order. */
  readonly clauses: readonly RoundClause[]
}

export interface StatementLine {
  readonly cid: string
  readonly contentHash: string
  /** The text it was said of, where that was not the one sent out. */
  readonly ofText: string | null
  readonly position: Position
  readonly comment: string
}

/** One word of a department on all clauses of a round. */
export interface Statement {
  readonly id: string
  readonly roundId: string
  readonly departmentId: string
  readonly number: number
  readonly sentById: string
  readonly sentAt: Date
  readonly lines: readonly StatementLine[]
}

export interface Answer {
  readonly id: string
  readonly departmentId: string
  readonly cid: string
  readonly position: Position
  readonly comment: string
  readonly kind: AnswerKind
  readonly words: string
  readonly answeredById: string
  readonly answeredAt: Date
}

/** What each department last said. */
export function latestOf(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    (one) => !statements.some((other) => other.departmentId === one.departmentId && other.number > one.number),
  )
}

/**
 * The answer to a comment as it stands: one to other words was of other words. `answers` come the oldest first.
 */
export function answerTo(
  answers: readonly Answer[],
  departmentId: string,
  line: Pick<StatementLine, 'cid' | 'position' | 'comment'>,
): Answer | null {
  return (
    answers.findLast(
      (answer) =>
        answer.departmentId === departmentId &&
        answer.cid === line.cid &&
        answer.position === line.position &&
        answer.comment === line.comment,
    ) ?? null
  )
}

/** Comments that nobody has answered yet, of what each department last said. */
export function unansweredLines(
  statements: readonly Statement[],
  answers: readonly Answer[],
): { readonly departmentId: string; readonly line: StatementLine }[] {
  return latestOf(statements).flatMap(({ departmentId, lines }) =>
    lines
      .filter((line) => line.comment !== '' && answerTo(answers, departmentId, line) === null)
      .map((line) => ({ departmentId, line })),
  )
}

/**
 * Whether silence in this round is agreement: its letter said so, and the whole time it gave is over. Closed before
 * that, it took the rest of the time away, so who was silent has agreed to nothing.
 */
export function silenceCounts(round: Pick<RoundRecord, 'silenceAgrees' | 'deadline' | 'closedAt'>): boolean {
  return round.silenceAgrees && round.closedAt !== null && localDate(round.closedAt) > round.deadline
}
