import { ancestorsOf, type DescentRow, heirsOf } from '../drafts/clauses/lineage.ts'
import type { AnswerKind, CellState } from './content/contract.ts'
import {
  type Answer,
  answerTo,
  latestOf,
  type RoundClause,
  type RoundRecord,
  type Statement,
  type StatementLine,
  silenceCounts,
} from './round-record.ts'

/** A clause of the text as it stands. */
export interface StandingClause {
  readonly cid: string
  readonly label: string
  readonly heading: string
  readonly contentHash: string
}

/** What one department said of one clause. */
export interface SaidLine {
  readonly line: StatementLine
  readonly statement: Statement
  /** The clause of the round it was said of: this one, or one that this comes from. */
  readonly clause: RoundClause
  readonly answer: Answer | null
  /** "Nói về bản trước": the text says something else now. */
  readonly isEarlier: boolean
}

export interface Cell {
  readonly departmentId: string
  readonly state: CellState
  /** It speaks of an earlier text of the clause. */
  readonly isEarlier: boolean
  /** Several where clauses were merged; the gravest first. Empty where nothing was said. */
  readonly said: readonly SaidLine[]
}

export interface ConsensusRow {
  readonly cid: string
  readonly label: string
  readonly heading: string
  /** Sent out with the round, and no longer in the text. */
  readonly isGone: boolean
  /** Its text differs from the one sent out. */
  readonly isChanged: boolean
  /** In the order of the departments. */
  readonly cells: readonly Cell[]
  /** Every department agrees to the text as it stands (đồng thuận): with or without comments, or by counted silence. */
  readonly isAgreed: boolean
  /** Somebody does not agree, reserves an opinion, or has a comment that was not taken in. */
  readonly isDisputed: boolean
}

export interface ConsensusMap {
  readonly rows: readonly ConsensusRow[]
  /** Of the clauses in the text. */
  readonly clauseCount: number
  readonly agreedCount: number
  readonly disputedCount: number
}

export interface ConsensusSource {
  readonly round: RoundRecord
  /** In protocol order. */
  readonly departmentIds: readonly string[]
  readonly statements: readonly Statement[]
  /** The oldest first. */
  readonly answers: readonly Answer[]
  readonly standing: readonly StandingClause[]
  readonly descents: readonly DescentRow[]
}

/**
 * Clauses × departments: what was said in a round, followed to the text as it stands. A word is of the text it was said
 * of; where a clause was split or merged since, it is found at what became of it.
 */
export function composeConsensus(source: ConsensusSource): ConsensusMap {
  const { round, standing, descents } = source
  const rows = standing.map((clause) => {
    const from = ancestorsOf(descents, clause.cid)
    return rowOf(
      source,
      clause,
      round.clauses.filter(({ cid }) => from.includes(cid)),
      false,
    )
  })
  const gone = round.clauses
    .filter(({ cid }) => !heirsOf(descents, cid).some((heir) => standing.some((clause) => clause.cid === heir)))
    .map((clause) => rowOf(source, clause, [clause], true))
  return {
    rows: [...rows, ...gone],
    clauseCount: rows.length,
    agreedCount: rows.filter(({ isAgreed }) => isAgreed).length,
    disputedCount: rows.filter(({ isDisputed }) => isDisputed).length,
  }
}

function rowOf(
  source: ConsensusSource,
  clause: StandingClause,
  origins: readonly RoundClause[],
  isGone: boolean,
): ConsensusRow {
  const cells = source.departmentIds.map((departmentId) => cellOf(source, departmentId, clause, origins))
  const { cid, label, heading } = clause
  return {
    cid,
    label,
    heading,
    isGone,
    isChanged: origins.some(({ contentHash }) => contentHash !== clause.contentHash),
    cells,
    isAgreed: !isGone && cells.length > 0 && cells.every(({ state, isEarlier }) => AGREEING.has(state) && !isEarlier),
    isDisputed: !isGone && cells.some(isDisputing),
  }
}

function cellOf(
  source: ConsensusSource,
  departmentId: string,
  clause: StandingClause,
  origins: readonly RoundClause[],
): Cell {
  const statement = latestOf(source.statements).find((one) => one.departmentId === departmentId)
  const said = origins
    .flatMap((origin): SaidLine[] => {
      const line = statement?.lines.find(({ cid }) => cid === origin.cid)
      if (!statement || !line) return []
      const answer = answerTo(source.answers, departmentId, line)
      return [{ line, statement, clause: origin, answer, isEarlier: line.contentHash !== clause.contentHash }]
    })
    .sort((a, b) => GRAVITY.indexOf(a.line.position) - GRAVITY.indexOf(b.line.position))
  const [gravest] = said
  if (gravest) {
    return { departmentId, state: gravest.line.position, isEarlier: said.some(({ isEarlier }) => isEarlier), said }
  }
  const state = silentState(source.round, origins)
  const isEarlier = state === 'deemed' && origins.some(({ contentHash }) => contentHash !== clause.contentHash)
  return { departmentId, state, isEarlier, said }
}

function silentState(round: RoundRecord, origins: readonly RoundClause[]): CellState {
  if (origins.length === 0) return 'not_asked'
  if (round.closedAt === null) return 'waiting'
  return silenceCounts(round) ? 'deemed' : 'silent'
}

function isDisputing({ said }: Cell): boolean {
  const taken: AnswerKind = 'accept'
  return said.some(({ line, answer }) => {
    if (line.position === 'disagree' || line.position === 'reserve') return true
    return line.position === 'agree_with_comment' && answer?.kind !== taken
  })
}

const AGREEING: ReadonlySet<CellState> = new Set(['agree', 'agree_with_comment', 'deemed'])
const GRAVITY: readonly CellState[] = ['disagree', 'reserve', 'agree_with_comment', 'agree']
