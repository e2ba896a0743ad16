import type { ChainStep } from '#server/chain/chain-node.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { Consultation } from '../consultation/consultation.ts'
import { CELL_STATES } from '../consultation/content/contract.ts'
import { type ClauseRow, loadAllClauses, loadDescents } from '../drafts/clauses/clause-repository.ts'
import { ancestorsOf } from '../drafts/clauses/lineage.ts'
import { readClauses } from '../drafts/clauses/read-clauses.ts'
import { PETITION_CLAUSE } from '../drafts/content/contract.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { PetitionDeps, Refusal } from '../drafts/petition-command.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { loadIssue } from '../issuing/issue-repository.ts'
import { findBadge } from '../items/dress-item.ts'
import { contentOf } from '../signing/frozen-content.ts'
import { loadStandingRevision, standingAnswers } from '../signing/signing-repository.ts'
import type { ClauseWay } from './clause-way-view.ts'

export interface ClauseWays {
  read(actor: Actor, wanted: WantedClause): Promise<Result<ClauseWay, Refusal>>
}

interface WantedClause {
  readonly petitionId: string
  readonly cid: string
}

export interface ClauseWayDeps
  extends Pick<PetitionDeps, 'prisma' | 'transactor' | 'audit' | 'clock' | 'chain' | 'departments'> {
  readonly consultation: Pick<Consultation, 'isFor' | 'read'>
}

export function createClauseWays(deps: ClauseWayDeps): ClauseWays {
  return { read: (actor, wanted) => readClauseWay(deps, actor, wanted) }
}

/** The chain of one clause, with its agreement beside the links; reading it is reading the petition. */
async function readClauseWay(
  deps: ClauseWayDeps,
  actor: Actor,
  wanted: WantedClause,
): Promise<Result<ClauseWay, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, wanted.petitionId)
  if (!found.ok) return found
  const { petition, abilities } = found.value
  const [clauses, descents] = await Promise.all([
    loadAllClauses(deps.prisma, [petition.id]),
    loadDescents(deps.prisma, [petition.id]),
  ])
  const clause = clauses.find(({ cid }) => cid === wanted.cid)
  if (!clause) return fail('petition-not-found')
  await recordReading(deps, actor, petition, abilities.level)
  const { cid, content, goneAt } = clause
  const named = (cids: readonly string[]) => cids.flatMap((one) => nameOf(clauses, one) ?? [])
  const issue = await loadIssue(deps.prisma, petition.id)
  return ok({
    ...nameIn(clause),
    content,
    isGone: goneAt !== null,
    parents: named(descents.filter((row) => row.cid === cid).map(({ parentCid }) => parentCid)),
    heirs: named(descents.filter(({ parentCid }) => parentCid === cid).map((row) => row.cid)),
    links: await linksOf(deps, actor, clauses, ancestorsOf(descents, cid)),
    round: await roundOf(deps, actor, petition.id, cid),
    frozen: await frozenOf(deps, petition.id, cid),
    issue: issue && {
      ...{ number: issue.number, notation: issue.notation, documentDate: issue.documentDate },
      isIssued: issue.issued !== null,
    },
  })
}

/** What was linked to a clause that went into this one is told of this one too; each only once. */
async function linksOf(
  deps: ClauseWayDeps,
  actor: Actor,
  clauses: readonly ClauseRow[],
  cids: readonly string[],
): Promise<ChainStep[]> {
  const ids = clauses.filter(({ cid }) => cids.includes(cid)).map(({ id }) => id)
  const steps = await Promise.all(ids.map((id) => deps.chain.stepsOf(actor, { kind: PETITION_CLAUSE, id })))
  const met = new Map(steps.flat().map((step) => [`${step.direction}:${step.rel}:${step.kind}:${step.id}`, step]))
  return [...met.values()]
}

async function roundOf(
  { consultation }: ClauseWayDeps,
  actor: Actor,
  petitionId: string,
  cid: string,
): Promise<ClauseWay['round']> {
  const read = consultation.isFor(actor) ? await consultation.read(actor, petitionId) : null
  if (!read?.ok || !read.value.round || !read.value.consensus) return null
  const cells = read.value.consensus.rows.find((row) => row.cid === cid)?.cells ?? []
  const counts = CELL_STATES.map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length }))
  const { number, closedAt } = read.value.round
  return { number, isOpen: closedAt === null, counts: counts.filter(({ count }) => count > 0) }
}

async function frozenOf(deps: ClauseWayDeps, petitionId: string, cid: string): Promise<ClauseWay['frozen']> {
  const revision = await loadStandingRevision(deps.prisma, petitionId)
  if (!revision || !readClauses(contentOf(revision).text).some((clause) => clause.cid === cid)) return null
  const answers = standingAnswers(revision)
  const reserving = answers.filter(({ reservations }) => reservations.some((one) => one.cid === cid))
  const departments = await deps.departments.byIds(reserving.map(({ departmentId }) => departmentId))
  const { number, hash, signers } = revision
  return {
    ...{ number, hash, asked: signers.length },
    confirmed: answers.filter(({ kind }) => kind !== 'returned').length,
    reservedBy: reserving.flatMap(({ departmentId }) => findBadge(departments, departmentId) ?? []),
  }
}

function nameOf(clauses: readonly ClauseRow[], cid: string) {
  const clause = clauses.find((one) => one.cid === cid)
  return clause && nameIn(clause)
}

function nameIn({ cid, label, heading }: ClauseRow) {
  return { cid, label, heading }
}
