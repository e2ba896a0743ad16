import { PETITION_TEXT_VERSION } from '#realtime/protocol/petition-text/text-schema.ts'
import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { badgeOf, findBadge } from '../items/dress-item.ts'
import { linkedItems } from './clause-links.ts'
import { type ClauseRow, countClauses, loadClauses, loadDescents } from './clauses/clause-repository.ts'
import { ancestorsOf } from './clauses/lineage.ts'
import { PETITION } from './content/contract.ts'
import { mayEnterPetitions, mayStartPetition, petitionAbilities } from './draft-access.ts'
import { findPetitionFor } from './petition-access.ts'
import type { PetitionDeps, Refusal } from './petition-command.ts'
import { loadPeople, type PersonRow } from './petition-people-repository.ts'
import type { PetitionRecord } from './petition-record.ts'
import { loadPetitions, loadStages } from './petition-repository.ts'
import type { ClauseView, PetitionCard, PetitionList, PetitionPerson, PetitionView } from './petition-view.ts'
import { recordReading } from './record-reading.ts'

/** Petitions that the actor may read, newest first. */
export async function listPetitions(deps: PetitionDeps, actor: Actor): Promise<PetitionList> {
  const cluster = await deps.clusters.only()
  const all = await loadPetitions(deps.prisma, cluster.id)
  const readable = all.filter((petition) => petitionAbilities(actor, petition).level !== 'none')
  const names = await namesIn(deps, readable, [])
  const counts = await countClauses(
    deps.prisma,
    readable.map(({ id }) => id),
  )
  return {
    petitions: readable.map((petition) => dressCard(actor, petition, names, counts.get(petition.id) ?? 0)),
    mayEnter: mayEnterPetitions(actor) || readable.length > 0,
    mayStart: mayStartPetition(actor, cluster.id),
  }
}

/** A petition as its page shows it; reading it is recorded (record-reading.ts). */
export async function readPetition(
  deps: PetitionDeps,
  actor: Actor,
  id: string,
): Promise<Result<PetitionView, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, draftId, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  const [clauses, stages, chain] = await Promise.all([
    loadClauses(deps.prisma, id),
    loadStages(deps.prisma, id),
    deps.chain.stepsOf(actor, { kind: PETITION, id }),
  ])
  const names = await namesIn(
    deps,
    [petition],
    stages.map(({ actorId }) => actorId),
  )
  const count = clauses.filter(({ kind }) => kind === 'clause').length
  return ok({
    ...dressCard(actor, petition, names, count),
    recipient: petition.recipient,
    version: petition.version,
    abilities,
    draftId,
    schemaVersion: PETITION_TEXT_VERSION,
    editors: petition.editorIds.flatMap((userId) => personIn(names, userId) ?? []),
    guests: petition.guestIds.flatMap((userId) => personIn(names, userId) ?? []),
    workshopId: petition.workshopId,
    clauses: await viewClauses(deps, actor, petition.id, clauses),
    history: stages.map(({ id: rowId, fromStage, toStage, reason, at, actorId }) => ({
      id: rowId,
      from: fromStage,
      to: toStage,
      reason,
      at,
      by: personIn(names, actorId),
    })),
    chain,
  })
}

/** Each clause with the items it was taken in from, its own and those of the clauses it comes from. */
async function viewClauses(
  deps: PetitionDeps,
  actor: Actor,
  petitionId: string,
  clauses: readonly ClauseRow[],
): Promise<ClauseView[]> {
  const [links, descents] = await Promise.all([
    linkedItems(deps, deps.prisma, petitionId),
    loadDescents(deps.prisma, [petitionId]),
  ])
  const names = await deps.items().names(
    actor,
    links.map(({ itemId }) => itemId),
  )
  return clauses.map(({ id, cid, kind, label, section, heading, changedAt }) => {
    const ancestors = ancestorsOf(descents, cid)
    const items = links.flatMap(({ itemId, cid: linked }) => {
      const name = names.get(itemId)
      return name && ancestors.includes(linked) ? [{ id: itemId, ...name, isDirect: linked === cid }] : []
    })
    return { id, cid, kind, label, section, heading, changedAt, items }
  })
}

interface Names {
  readonly people: ReadonlyMap<string, PersonRow>
  readonly departments: ReadonlyMap<string, DepartmentView>
}

async function namesIn(
  deps: Pick<PetitionDeps, 'prisma' | 'departments'>,
  petitions: readonly PetitionRecord[],
  others: readonly string[],
): Promise<Names> {
  const named = petitions.flatMap(({ secretaryId, editorIds, guestIds }) => [secretaryId, ...editorIds, ...guestIds])
  const people = await loadPeople(deps.prisma, [...named, ...others])
  const departments = await deps.departments.byIds([
    ...petitions.flatMap(({ departmentIds }) => departmentIds),
    ...[...people.values()].map(({ departmentId }) => departmentId),
  ])
  return { people, departments }
}

export function personIn({ people, departments }: Names, userId: string): PetitionPerson | null {
  const person = people.get(userId)
  if (!person) return null
  const { id, fullName, office, departmentId } = person
  return { id, fullName, office, department: findBadge(departments, departmentId) }
}

function dressCard(actor: Actor, petition: PetitionRecord, names: Names, clauseCount: number): PetitionCard {
  const { id, code, title, documentKind, stage, cohortOn, createdAt, isDemo } = petition
  return {
    id,
    code,
    title,
    documentKind,
    stage,
    lead: findBadge(names.departments, petition.leadDepartmentId),
    departments: petition.departmentIds.flatMap((departmentId) => {
      const department = names.departments.get(departmentId)
      return department ? [badgeOf(department)] : []
    }),
    secretary: personIn(names, petition.secretaryId),
    clauseCount,
    cohortOn,
    createdAt,
    level: petitionAbilities(actor, petition).level,
    isDemo,
  }
}
