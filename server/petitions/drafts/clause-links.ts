import type { Actor } from '#server/kernel/actor.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { KeptItem } from '../items/hold-kept-items.ts'
import { clauseIdOf } from './clauses/clause-id.ts'
import { type ClauseRow, loadAllClauses, loadClausesById, loadDescents } from './clauses/clause-repository.ts'
import { heirsOf } from './clauses/lineage.ts'
import { BECOMES, PETITION_CLAUSE } from './content/contract.ts'
import { holdsItems } from './petition.ts'
import type { PetitionDeps } from './petition-command.ts'
import type { PetitionRecord } from './petition-record.ts'
import { type Db, loadPetitionsById } from './petition-repository.ts'

type LinkDeps = Pick<PetitionDeps, 'chain'>

const ITEM = 'petition-item'

/** item —becomes→ clause, with the version of the item that was taken in. */
export async function linkClause(
  deps: LinkDeps,
  work: UnitOfWork,
  actor: Actor,
  petitionId: string,
  { item, cid }: { item: Pick<KeptItem, 'id' | 'version'>; cid: string },
): Promise<void> {
  await deps.chain.link(work, {
    from: { kind: ITEM, id: item.id, version: item.version },
    rel: BECOMES,
    to: { kind: PETITION_CLAUSE, id: clauseIdOf(petitionId, cid) },
    createdById: actor.userId,
  })
}

export async function unlinkClause(
  deps: LinkDeps,
  work: UnitOfWork,
  link: { readonly itemId: string; readonly petitionId: string; readonly cid: string },
): Promise<void> {
  await deps.chain.unlink(work, {
    from: { kind: ITEM, id: link.itemId },
    rel: BECOMES,
    to: { kind: PETITION_CLAUSE, id: clauseIdOf(link.petitionId, link.cid) },
  })
}

/** Where an item stands in a petition: the clause it became, or what that one went into or was split into. */
export interface ItemPlace {
  readonly itemId: string
  readonly petition: PetitionRecord
  /** In reading order; never empty. */
  readonly clauses: readonly ClauseRow[]
}

/** The places of items in petitions of the given kind, whoever may read them. A clause that left the text is none. */
export async function placesOfItems(
  deps: LinkDeps,
  db: Db,
  itemIds: readonly string[],
  isWanted: (petition: PetitionRecord) => boolean = ({ stage }) => holdsItems(stage),
): Promise<ItemPlace[]> {
  const links = await deps.chain.between(db, { rel: BECOMES, end: 'from', kind: ITEM, ids: itemIds })
  const linked = await loadClausesById(
    db,
    links.map(({ toId }) => toId),
  )
  const petitions = (
    await loadPetitionsById(
      db,
      linked.map(({ petitionId }) => petitionId),
    )
  ).filter(isWanted)
  const ids = petitions.map(({ id }) => id)
  const [clauses, descents] = [await loadAllClauses(db, ids), await loadDescents(db, ids)]
  const places = new Map<string, { itemId: string; petition: PetitionRecord; clauses: Set<ClauseRow> }>()
  for (const { fromId: itemId, toId } of links) {
    const clause = linked.find(({ id }) => id === toId)
    const petition = petitions.find(({ id }) => id === clause?.petitionId)
    if (!clause || !petition) continue
    const key = `${itemId} ${petition.id}`
    const place = places.get(key) ?? { itemId, petition, clauses: new Set() }
    places.set(key, place)
    const cids = heirsOf(
      descents.filter(({ petitionId }) => petitionId === petition.id),
      clause.cid,
    )
    for (const one of clauses) {
      if (one.petitionId === petition.id && one.goneAt === null && cids.includes(one.cid)) place.clauses.add(one)
    }
  }
  return [...places.values()].flatMap((place) =>
    place.clauses.size === 0 ? [] : [{ ...place, clauses: [...place.clauses].sort((a, b) => a.position - b.position) }],
  )
}

/** Items behind clauses of a petition, by the cid of the clause they were taken in as. */
export async function linkedItems(
  deps: LinkDeps,
  db: Db,
  petitionId: string,
): Promise<ReadonlyArray<{ readonly itemId: string; readonly version: number | null; readonly cid: string }>> {
  const clauses = await loadAllClauses(db, [petitionId])
  const links = await deps.chain.between(db, {
    rel: BECOMES,
    end: 'to',
    kind: PETITION_CLAUSE,
    ids: clauses.map(({ id }) => id),
  })
  return links.flatMap(({ fromId, fromVersion, toId }) => {
    const clause = clauses.find(({ id }) => id === toId)
    return clause ? [{ itemId: fromId, version: fromVersion, cid: clause.cid }] : []
  })
}
