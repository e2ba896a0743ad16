import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { loadClauses, loadDescents } from '../drafts/clauses/clause-repository.ts'
import { draftLevel } from '../drafts/draft-access.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { findBadge } from '../items/dress-item.ts'
import { composeConsensus } from './consensus.ts'
import { type FoundConsultation, findConsultationFor, type Refusal } from './consultation-command.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import type { ConsensusView, ConsultationView } from './consultation-view.ts'
import { consensusView, type Dress, dressFor, roundView, type Words } from './dress-consultation.ts'
import type { RoundRecord } from './round-record.ts'
import { loadAnswers, loadStatements } from './round-repository.ts'

/** The rounds of a petition and the consensus map of one of them, the newest unless its number is told. */
export async function readConsultation(
  deps: ConsultationDeps,
  actor: Actor,
  id: string,
  number: number | null = null,
): Promise<Result<ConsultationView, Refusal>> {
  const found = await openedConsultation(deps, actor, id)
  if (!found.ok) return found
  const { petition, rounds, abilities } = found.value
  const words = await wordsIn(deps, rounds)
  const dress = await dressFor(deps, rounds, words, petition.departmentIds)
  const shown = rounds.find((round) => round.number === number) ?? (number === null ? rounds[0] : undefined)
  if (!shown && number !== null) return fail('consultation-round-not-found')
  const standing = await loadClauses(deps.prisma, petition.id)
  return ok({
    petitionId: petition.id,
    code: petition.code,
    title: petition.title,
    leadName: dress.departments.get(petition.leadDepartmentId)?.name ?? '',
    abilities,
    departments: petition.departmentIds.flatMap((departmentId) => findBadge(dress.departments, departmentId) ?? []),
    rounds: rounds.map((round) => roundView(round, words, dress)),
    round: shown ? roundView(shown, words, dress) : null,
    consensus: shown ? await consensusOf(deps, found.value, shown, { words, dress }) : null,
    clauseCount: standing.filter(({ kind }) => kind === 'clause').length,
    ownDepartmentId: petition.departmentIds.find((departmentId) => departmentId === actor.departmentId) ?? null,
  })
}

/** The map alone, for a meeting that goes through what is disputed; null before the first round. */
export async function readConsensus(
  deps: ConsultationDeps,
  actor: Actor,
  id: string,
): Promise<Result<ConsensusView | null, Refusal>> {
  const read = await readConsultation(deps, actor, id)
  return read.ok ? ok(read.value.consensus) : read
}

/** A consultation is read with the petition: a row of the log, once per session and sitting (D7). */
export async function openedConsultation(
  deps: ConsultationDeps,
  actor: Actor,
  id: string,
): Promise<Result<FoundConsultation, Refusal>> {
  const found = await findConsultationFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition } = found.value
  await recordReading(deps, actor, petition, draftLevel(actor, petition))
  return found
}

export async function wordsIn(deps: ConsultationDeps, rounds: readonly RoundRecord[]): Promise<Words> {
  const ids = rounds.map(({ id }) => id)
  const [statements, answers] = await Promise.all([loadStatements(deps.prisma, ids), loadAnswers(deps.prisma, ids)])
  return { statements, answers }
}

export async function consensusOf(
  deps: ConsultationDeps,
  { petition }: Pick<FoundConsultation, 'petition'>,
  round: RoundRecord,
  { words, dress }: { words: Words; dress: Dress },
): Promise<ConsensusView> {
  const [standing, descents] = await Promise.all([
    loadClauses(deps.prisma, petition.id),
    loadDescents(deps.prisma, [petition.id]),
  ])
  const map = composeConsensus({
    round,
    departmentIds: petition.departmentIds,
    statements: words.statements.filter(({ roundId }) => roundId === round.id),
    answers: words.answers.filter(({ roundId }) => roundId === round.id),
    standing: standing.filter(({ kind }) => kind === 'clause'),
    descents,
  })
  return consensusView(map, round, words, dress)
}
