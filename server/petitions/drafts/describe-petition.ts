import type { ChainNode } from '#server/chain/chain-node.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type ClauseRow, loadAllClauses, loadClausesById, loadDescents } from './clauses/clause-repository.ts'
import { heirsOf } from './clauses/lineage.ts'
import { petitionAbilities } from './draft-access.ts'
import { findPetitionFor } from './petition-access.ts'
import type { PetitionDeps } from './petition-command.ts'
import { type Db, loadPetitionsById } from './petition-repository.ts'

type ReadDeps = Pick<PetitionDeps, 'prisma'>

/** What a petition says of itself in the chain, to who reads it. */
export async function describePetition(deps: ReadDeps, actor: Actor, id: string): Promise<ChainNode | null> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return null
  const { petition } = found.value
  return { title: `${petition.code} · ${petition.title}`, path: `/petitions/${id}` }
}

/** A clause of it; one that went into another leads to where its matter stands now. */
export async function describeClause(deps: ReadDeps, actor: Actor, id: string): Promise<ChainNode | null> {
  const [clause] = await loadClausesById(deps.prisma, [id])
  const found = clause ? await findPetitionFor(deps.prisma, actor, clause.petitionId) : null
  if (!clause || !found?.ok) return null
  const { petition } = found.value
  const place = clause.goneAt === null ? clause : await livingHeir(deps.prisma, clause)
  const { label, heading } = place ?? clause
  return {
    title: `${petition.code} · ${label === '' ? '' : `${label} `}${shortened(heading)}`,
    path: `/petitions/${petition.id}/clauses/${(place ?? clause).cid}`,
  }
}

/** For notices: which of these the person may read, and their names. */
export async function petitionNames(
  deps: ReadDeps,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { code: string; title: string }>> {
  const petitions = await loadPetitionsById(deps.prisma, ids)
  const readable = petitions.filter((petition) => petitionAbilities(actor, petition).level !== 'none')
  return new Map(readable.map(({ id, code, title }) => [id, { code, title }]))
}

async function livingHeir(db: Db, clause: ClauseRow): Promise<ClauseRow | null> {
  const [clauses, descents] = [
    await loadAllClauses(db, [clause.petitionId]),
    await loadDescents(db, [clause.petitionId]),
  ]
  const heirs = heirsOf(descents, clause.cid)
  return clauses.find(({ cid, goneAt }) => goneAt === null && heirs.includes(cid)) ?? null
}

/** A clause without a title is named by how it begins. */
function shortened(heading: string): string {
  return heading.length <= 120 ? heading : `${heading.slice(0, 117).replace(/\s+\S*$/, '')}…`
}
