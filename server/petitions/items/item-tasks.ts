import type { DepartmentRole } from '#server/kernel/actor.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import type { ItemDeps } from './item-command.ts'
import { loadDepartmentPeople, loadScreeners } from './item-people-repository.ts'
import type { ItemRecord } from './item-record.ts'

/** Kinds of tasks this module asks for; the text of each is `tasks.kinds.<kind>` with { item }. */
export const ITEM_TASKS = {
  approve: 'item-approve',
  revise: 'item-revise',
  send: 'item-send',
  screen: 'item-screen',
} as const

type TaskDeps = Pick<ItemDeps, 'tasks' | 'clock'>
type About = Pick<ItemRecord, 'id' | 'clusterId' | 'departmentId' | 'code' | 'content' | 'createdById'>

/** A submitted text waits for the department's leaders: nobody outside hears of it. */
export async function askForApproval(deps: TaskDeps, work: UnitOfWork, item: About): Promise<void> {
  await endTasks(deps, work, item, [ITEM_TASKS.revise])
  await ask(deps, work, item, ITEM_TASKS.approve, await holders(deps, work, item, ['leader', 'delegated-signer']))
}

/** What the leader or the cluster returned goes back to who writes it; from the cluster, the leaders know too. */
export async function askForRevision(
  deps: TaskDeps,
  work: UnitOfWork,
  item: About,
  from: 'department' | 'cluster',
): Promise<void> {
  await endTasks(deps, work, item)
  const leaders = from === 'cluster' ? await holders(deps, work, item, ['leader']) : []
  await ask(deps, work, item, ITEM_TASKS.revise, [item.createdById, ...leaders])
}

/** Approved, it is sent by who wrote it. */
export async function askForSending(deps: TaskDeps, work: UnitOfWork, item: About): Promise<void> {
  await endTasks(deps, work, item)
  await ask(deps, work, item, ITEM_TASKS.send, [item.createdById])
}

/** Sent, it waits for the cluster's secretary. */
export async function askForScreening(deps: TaskDeps, work: UnitOfWork, item: About): Promise<void> {
  await endTasks(deps, work, item)
  const people = await loadScreeners(work.tx, item.clusterId, localDate(deps.clock.now()))
  await ask(deps, work, item, ITEM_TASKS.screen, people)
}

/** Ends every open task about an item, or those of some kinds. */
export async function endTasks(
  deps: TaskDeps,
  work: UnitOfWork,
  item: { readonly id: string },
  kinds: readonly string[] = Object.values(ITEM_TASKS),
): Promise<void> {
  for (const kind of kinds) await deps.tasks.complete(work, { kind, about: { kind: 'petition-item', id: item.id } })
}

async function holders(
  deps: TaskDeps,
  work: UnitOfWork,
  item: About,
  roles: readonly DepartmentRole[],
): Promise<string[]> {
  if (item.departmentId === null) return []
  return loadDepartmentPeople(work.tx, item.departmentId, roles, localDate(deps.clock.now()))
}

async function ask(
  deps: TaskDeps,
  work: UnitOfWork,
  item: About,
  kind: string,
  people: readonly string[],
): Promise<void> {
  const name = item.code ? `${item.code} · ${item.content.title}` : item.content.title
  for (const assigneeId of new Set(people)) {
    await deps.tasks.assign(work, {
      assigneeId,
      kind,
      about: { kind: 'petition-item', id: item.id },
      params: { item: name },
    })
  }
}
