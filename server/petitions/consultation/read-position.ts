import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type ClauseRow, loadClauses } from '../drafts/clauses/clause-repository.ts'
import { findBadge } from '../items/dress-item.ts'
import type { Refusal } from './consultation-command.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import type { OwnLineView, OwnPositionView } from './consultation-view.ts'
import { POSITIONS, type Position } from './content/contract.ts'
import { answerView, type Dress, dressFor, personIn, roundView, type Words } from './dress-consultation.ts'
import { openedConsultation, wordsIn } from './read-consultation.ts'
import { answerTo, latestOf, type RoundClause, type Statement } from './round-record.ts'
import { loadPositionDraft } from './round-repository.ts'

type DraftRow = Awaited<ReturnType<typeof loadPositionDraft>>[number]

/** What the own department says in the newest round: what is being written, else what it last said. */
export async function readPosition(
  deps: ConsultationDeps,
  actor: Actor,
  id: string,
): Promise<Result<OwnPositionView, Refusal>> {
  const found = await openedConsultation(deps, actor, id)
  if (!found.ok) return found
  const { petition, rounds, abilities } = found.value
  const [round] = rounds
  if (!round) return fail('consultation-none-open')
  if (!petition.departmentIds.includes(actor.departmentId)) return fail('consultation-not-allowed')
  const words = await wordsIn(deps, [round])
  const [dress, standing, drafts] = await Promise.all([
    dressFor(deps, [round], words, petition.departmentIds),
    loadClauses(deps.prisma, petition.id),
    loadPositionDraft(deps.prisma, round.id, actor.departmentId),
  ])
  const own = words.statements.filter(({ departmentId }) => departmentId === actor.departmentId)
  const [last] = latestOf(own)
  const isOpen = round.closedAt === null
  const lines = round.clauses.map((clause) => lineOf({ clause, standing, last, drafts, words, dress }))
  return ok({
    petitionId: petition.id,
    round: roundView(round, words, dress),
    department: findBadge(dress.departments, actor.departmentId),
    lines,
    basedOn: last?.number ?? 0,
    maySend: isOpen && abilities.speak,
    mayWrite: isOpen && abilities.prepare,
    draftSavedAt: drafts.reduce<Date | null>((at, { savedAt }) => (at && at > savedAt ? at : savedAt), null),
    history: [...own].reverse().map(({ number, sentAt, sentById, lines: said }) => ({
      number,
      at: sentAt,
      by: personIn(dress, sentById),
      counts: countPositions(said),
    })),
  })
}

function lineOf(parts: {
  clause: RoundClause
  standing: readonly ClauseRow[]
  last: Statement | undefined
  drafts: readonly DraftRow[]
  words: Words
  dress: Dress
}): OwnLineView {
  const { clause, standing, last, drafts, words, dress } = parts
  const { cid } = clause
  const now = standing.find((row) => row.cid === cid)
  const shown = now ?? clause
  const draft = drafts.find((row) => row.cid === cid)
  const said = last?.lines.find((line) => line.cid === cid)
  const answer = last && said && said.comment !== '' ? answerTo(words.answers, last.departmentId, said) : null
  return {
    cid,
    label: shown.label,
    heading: shown.heading,
    text: shown.text,
    contentHash: shown.contentHash,
    sentText: shown.contentHash === clause.contentHash ? null : clause.text,
    isGone: now === undefined,
    position: draft ? draft.position : (said?.position ?? null),
    comment: draft?.comment ?? said?.comment ?? '',
    isEarlier: said !== undefined && said.contentHash !== shown.contentHash,
    answer: answer && answerView(answer, dress),
  }
}

function countPositions(lines: Statement['lines']): Record<Position, number> {
  const counts = { agree: 0, agree_with_comment: 0, disagree: 0, reserve: 0 }
  for (const position of POSITIONS) counts[position] = lines.filter((line) => line.position === position).length
  return counts
}
