import * as Y from 'yjs'
import { baseText } from '#realtime/protocol/petition-text/base-text.ts'
import { newTextId } from '#realtime/protocol/petition-text/proposal.ts'
import { readText } from '#realtime/protocol/petition-text/read-text.ts'
import { seedText } from '#realtime/protocol/petition-text/text-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { KeptItem } from '../items/hold-kept-items.ts'
import { type Continued, carryClause } from './carry-clause.ts'
import { checkHead } from './check-head.ts'
import { linkClause } from './clause-links.ts'
import { clauseIdOf } from './clauses/clause-id.ts'
import { projectClauses } from './clauses/project-clauses.ts'
import { readClauses } from './clauses/read-clauses.ts'
import { composeClause } from './compose-clause.ts'
import { ARISES_FROM, CONTINUES, isAddressed, PETITION, PETITION_CLAUSE } from './content/contract.ts'
import type { StartPetitionInput } from './contract.ts'
import { mayStartPetition } from './draft-access.ts'
import { createTextDraft } from './draft-repository.ts'
import { firstText } from './first-text.ts'
import { holdFreeItems } from './hold-free-items.ts'
import { pactText } from './pact-text.ts'
import { type PetitionDeps, type Refusal, recordChange } from './petition-command.ts'
import { tellOpened } from './petition-notices.ts'
import { insertPetition, loadPetition, lockNewPetition, recordStage } from './petition-repository.ts'

export interface StartedPetition {
  readonly id: string
  readonly code: string
}

/**
 * A new joint petition (kiến nghị chung) with its code of the year: the bodies of the cluster on its day take part
 * (decisions.md, "Scope"), its text begins with the sections of domain.md and a clause for each item chosen, a giao ước
 * with what such a pact says. Sent twice with the same id, it is started once.
 */
export async function startPetition(
  deps: PetitionDeps,
  actor: Actor,
  input: StartPetitionInput,
  given: { isDemo?: boolean; continues?: Continued } = {},
): Promise<Result<StartedPetition, Refusal>> {
  const cluster = await deps.clusters.only()
  if (!mayStartPetition(actor, cluster.id)) return fail('petition-not-allowed')
  const at = deps.clock.now()
  if (input.cohortOn > localDate(at)) return fail('petition-day-ahead')
  const cohort = await deps.departments.cohort(cluster.id, input.cohortOn)
  if (cohort.length === 0) return fail('petition-day-without-bodies')
  const departmentIds = cohort.map(({ id }) => id)
  return deps.transactor.attempt(async (work): Promise<Result<StartedPetition, Refusal>> => {
    await lockNewPetition(work.tx, input.id)
    const earlier = await loadPetition(work.tx, input.id)
    if (earlier) return earlier.createdById === actor.userId ? ok(earlier) : fail('petition-not-found')
    const { id, itemIds, cohortOn, ...head } = input
    const checked = await checkHead(deps, work.tx, actor, head, { departmentIds })
    if (!checked.ok) return checked
    const items = await holdFreeItems(deps, work, actor, itemIds)
    if (!items.ok) return items
    const code = await deps.clusters.nextCode(work.tx, cluster.id, 'KN', Number(cohortOn.slice(0, 4)))
    const people = { isDemo: given.isDemo ?? false, createdById: actor.userId, at }
    await insertPetition(work.tx, { ...head, id, clusterId: cluster.id, code, cohortOn, departmentIds, ...people })
    await recordStage(work.tx, id, { from: 'drafting', to: 'drafting', reason: null, actorId: actor.userId, at })
    if (head.workshopId !== null) {
      const to = { kind: 'workshop', id: head.workshopId }
      await deps.chain.link(work, { from: { kind: PETITION, id }, rel: ARISES_FROM, to, createdById: actor.userId })
    }
    const bodies = isAddressed(head.documentKind) ? null : cohort.map(({ shortName }) => shortName)
    const text = { bodies, items: items.value, continues: given.continues ?? null }
    await seed(deps, work, actor, { id, at }, text)
    deps.items().announce(
      work,
      cluster.id,
      items.value.map((item) => item.id),
    )
    if (!given.isDemo) await tellOpened(deps, work, { id, departmentIds, startedBy: actor.userId })
    const details = { code, items: items.value.map((item) => item.id) }
    await recordChange(deps, work, actor, { id, clusterId: cluster.id }, { action: 'petition.start', details })
    return ok({ id, code })
  })
}

/** What its text begins with; `bodies`: of a pact, null of what is addressed. */
interface FirstText {
  readonly bodies: readonly string[] | null
  readonly items: readonly KeptItem[]
  readonly continues: Continued | null
}

async function seed(
  deps: PetitionDeps,
  work: UnitOfWork,
  actor: Actor,
  petition: { readonly id: string; readonly at: Date },
  { bodies, items, continues }: FirstText,
): Promise<void> {
  const named = items.map((item) => ({ item, cid: newTextId() }))
  const carried = (continues?.clauses ?? []).map((clause) => ({ clause, cid: newTextId() }))
  const clauses = [
    ...named.flatMap(({ item, cid }) => composeClause(item.content, cid)),
    ...carried.flatMap(({ clause, cid }) => carryClause(clause.content, cid)),
  ]
  const update = seedText(bodies ? pactText(bodies, clauses) : firstText(clauses))
  await createTextDraft(work.tx, { petitionId: petition.id, seed: update, at: petition.at })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  await projectClauses(deps, work, petition.id, readClauses(baseText(readText(doc))))
  doc.destroy()
  for (const link of named) await linkClause(deps, work, actor, petition.id, link)
  if (!continues) return
  const by = { rel: CONTINUES, createdById: actor.userId }
  const [from, to] = [
    { kind: PETITION, id: petition.id },
    { kind: PETITION, id: continues.petitionId },
  ]
  await deps.chain.link(work, { from, to, ...by })
  for (const { clause, cid } of carried) {
    const own = { kind: PETITION_CLAUSE, id: clauseIdOf(petition.id, cid) }
    await deps.chain.link(work, { from: own, to: { kind: PETITION_CLAUSE, id: clause.id }, ...by })
  }
}
