import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { localDate } from '#server/language/dates.ts'
import { fold } from '#server/language/fold.ts'
import { fieldsWithin } from '#server/taxonomy/contract.ts'
import type { ItemState } from './content/contract.ts'
import type { ItemListInput } from './contract.ts'
import { departmentIdsOf, dressCard, type ShownItem, stateFor } from './dress-item.ts'
import { factsOf } from './item-access.ts'
import type { ItemDeps } from './item-command.ts'
import { countOrigins, loadClusterItems, loadDepartmentItems, loadItemsIn } from './item-list-repository.ts'
import { loadPeople } from './item-people-repository.ts'
import { mayEnter, mayStart, readingOf, screens } from './item-policy.ts'
import type { ItemRecord } from './item-record.ts'
import type { ItemCard, ItemList } from './item-view.ts'
import { loadSentTexts } from './version-repository.ts'

export type ListDeps = Pick<ItemDeps, 'prisma' | 'departments' | 'clusters' | 'clock' | 'petitions'>

const PER_PAGE = 20
/** What is over is found by its filter; it does not lie about among what is being worked on. */
const OVER: Readonly<Record<'department' | 'cluster', readonly ItemState[]>> = {
  department: ['withdrawn'],
  cluster: ['withdrawn', 'merged'],
}

/**
 * Items in one of two lists: the own department's, drafts included, or the cluster's. Text is looked for in title and
 * code, with or without tone marks; a department means also the bodies it succeeded.
 */
export async function listItems(
  deps: ListDeps,
  actor: Actor,
  scope: 'department' | 'cluster',
  input: ItemListInput,
): Promise<ItemList> {
  const cluster = await deps.clusters.only()
  const records =
    scope === 'department'
      ? await loadDepartmentItems(deps.prisma, actor.departmentLineage)
      : await loadClusterItems(deps.prisma, cluster.id)
  const readable = await showItems(deps, actor, records)
  const lineage = input.departmentId ? await deps.departments.lineage(input.departmentId) : null
  const fields = input.field ? fieldsWithin(input.field) : null
  const wanted = fold(input.text)
  const matching = readable.filter(({ item, content, reading }) => {
    const state = stateFor(reading, item)
    if (input.state ? state !== input.state : OVER[scope].includes(state)) return false
    if (input.urgency && content.urgency !== input.urgency) return false
    if (fields && !(content.field && fields.includes(content.field))) return false
    if (lineage && !departmentIdsOf(item).some((id) => lineage.includes(id))) return false
    return !wanted || fold(`${item.code ?? ''} ${content.title}`).includes(wanted)
  })
  const page = Math.min(input.page, Math.max(1, Math.ceil(matching.length / PER_PAGE)))
  const cohort = await deps.departments.cohort(cluster.id, localDate(deps.clock.now()))
  const mayScreen = screens(actor, cluster.id)
  return {
    items: await dressCards(deps, actor, matching.slice((page - 1) * PER_PAGE, page * PER_PAGE)),
    total: matching.length,
    page,
    pageSize: PER_PAGE,
    counts: countStates(readable),
    any: readable.length > 0,
    departments: cohort,
    mayEnter: mayEnter(actor, cluster.id),
    mayStart: mayStart(actor),
    mayScreen,
    waiting: mayScreen ? (await loadItemsIn(deps.prisma, cluster.id, ['sent'])).length : 0,
  }
}

/** Kept items that the actor reads, the newest first: what can be chosen for a petition. */
export async function listKept(deps: ListDeps, actor: Actor): Promise<ItemCard[]> {
  const cluster = await deps.clusters.only()
  const kept = await loadItemsIn(deps.prisma, cluster.id, ['kept'])
  return dressCards(deps, actor, await showItems(deps, actor, kept))
}

/** Only what the actor reads, each with the text that the actor may see. */
export async function showItems(
  deps: Pick<ItemDeps, 'prisma'>,
  actor: Actor,
  records: readonly ItemRecord[],
): Promise<ShownItem[]> {
  const read = records.flatMap((item) => {
    const reading = readingOf(actor, factsOf(item))
    return reading === 'none' ? [] : [{ item, reading }]
  })
  const sent = await loadSentTexts(
    deps.prisma,
    read.filter(({ reading }) => reading === 'sent').map(({ item }) => item),
  )
  return read.flatMap(({ item, reading }) => {
    const content = reading === 'own' ? item.content : sent.get(item.id)
    return content ? [{ item, reading, content }] : []
  })
}

export async function dressCards(
  deps: Pick<ItemDeps, 'prisma' | 'departments' | 'petitions'>,
  actor: Actor,
  shown: readonly ShownItem[],
): Promise<ItemCard[]> {
  const [departments, people, origins, places] = await Promise.all([
    departmentsOf(
      deps,
      shown.map(({ item }) => item),
    ),
    loadPeople(
      deps.prisma,
      shown.flatMap(({ item }) => [item.createdById, item.updatedById]),
    ),
    countOrigins(
      deps.prisma,
      shown.map(({ item }) => item.id),
    ),
    deps.petitions.placesOf(
      actor,
      shown.map(({ item }) => item.id),
    ),
  ])
  return shown.map((one) => dressCard(one, { departments, people, places, originCount: origins.get(one.item.id) ?? 0 }))
}

/** The departments that items name: today's bodies first, those of a period in protocol order, never by alphabet. */
export async function departmentsOf(
  deps: Pick<ItemDeps, 'departments'>,
  items: readonly ItemRecord[],
): Promise<ReadonlyMap<string, DepartmentView>> {
  const known = await deps.departments.byIds([...new Set(items.flatMap(departmentIdsOf))])
  const periods = new Set(
    items.flatMap((item) =>
      departmentIdsOf(item).flatMap((id) => {
        const since = known.get(id)?.validFrom
        return since ? [`${since} ${item.clusterId}`] : []
      }),
    ),
  )
  const cohorts = await Promise.all(
    [...periods]
      .sort()
      .reverse()
      .map((period) => {
        const [since = '', clusterId = ''] = period.split(' ')
        return deps.departments.cohort(clusterId, since)
      }),
  )
  return new Map([...cohorts.flat(), ...known.values()].flatMap((d) => (known.has(d.id) ? [[d.id, d] as const] : [])))
}

function countStates(readable: readonly ShownItem[]): Partial<Record<ItemState, number>> {
  const counts: Partial<Record<ItemState, number>> = {}
  for (const { item, reading } of readable) {
    const state = stateFor(reading, item)
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}
