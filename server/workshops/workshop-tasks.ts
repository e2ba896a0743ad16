import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { addDays, localDate } from '#server/language/dates.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { loadClusterHeads, loadDepartmentPeople } from './workshop-people-repository.ts'
import type { WorkshopRecord } from './workshop-record.ts'

/** Kinds of tasks this module asks for; the text of each is `tasks.<kind>` with { workshop, code }. */
export const WORKSHOP_TASKS = {
  approvePlan: 'workshop-approve-plan',
  sendInvitations: 'workshop-send-invitations',
  register: 'workshop-register',
  writeMinutes: 'minutes-write',
  readPostponement: 'workshop-read-postponement',
  readCancellation: 'workshop-read-cancellation',
} as const

type TaskDeps = Pick<WorkshopDeps, 'tasks' | 'clock'>
interface About {
  readonly id: string
  readonly title: string
  readonly code: string
}

/** A drafted plan waits for the cluster's head and the host's leaders. */
export async function askForApproval(
  deps: TaskDeps,
  work: UnitOfWork,
  workshop: About & { clusterId: string; hostDepartmentId: string },
): Promise<void> {
  const today = localDate(deps.clock.now())
  const approvers = [
    ...(await loadClusterHeads(work.tx, workshop.clusterId, today)),
    ...(await loadDepartmentPeople(work.tx, [workshop.hostDepartmentId], ['leader'], today)),
  ]
  await ask(deps, work, workshop, WORKSHOP_TASKS.approvePlan, approvers)
}

/** An approved plan waits for its secretary to send the invitations. */
export async function askForInvitations(deps: TaskDeps, work: UnitOfWork, workshop: WorkshopRecord): Promise<void> {
  const secretaries = workshop.officers.filter((o) => o.role === 'secretary').map((o) => o.userId)
  await ask(deps, work, workshop, WORKSHOP_TASKS.sendInvitations, secretaries)
}

/** A closed meeting waits for its secretary to write the minutes (server/minutes ends the task). */
export async function askForMinutes(deps: TaskDeps, work: UnitOfWork, workshop: WorkshopRecord): Promise<void> {
  const secretaries = workshop.officers.filter((o) => o.role === 'secretary').map((o) => o.userId)
  await ask(deps, work, workshop, WORKSHOP_TASKS.writeMinutes, secretaries)
}

/** Departments register their delegates by the day before; asked are their leaders, specialists and rooms. */
export async function askForRegistration(
  deps: TaskDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  departmentIds: readonly string[],
): Promise<void> {
  const today = localDate(deps.clock.now())
  const people = await loadDepartmentPeople(work.tx, departmentIds, ['leader', 'specialist'], today)
  const dayBefore = addDays(localDate(workshop.startsAt, workshop.zone), -1)
  await ask(deps, work, workshop, WORKSHOP_TASKS.register, people, dayBefore < today ? today : dayBefore)
}

/** One delegate registered is enough: nobody of that department is asked any more. */
export async function endRegistrationTask(
  deps: TaskDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  departmentId: string,
): Promise<void> {
  const people = await loadDepartmentPeople(
    work.tx,
    [departmentId],
    ['leader', 'specialist'],
    localDate(deps.clock.now()),
  )
  for (const assigneeId of people) {
    await deps.tasks.complete(work, { kind: WORKSHOP_TASKS.register, about: aboutOf(workshop), assigneeId })
  }
}

/** Hoãn and hủy are told to everyone who was invited (domain.md §2.1); each confirms having read it. */
export async function tellSideState(
  deps: TaskDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  to: 'postponed' | 'cancelled',
): Promise<void> {
  await endTasks(deps, work, workshop)
  const today = localDate(deps.clock.now())
  const leaders = workshop.passed.has('invited')
    ? await loadDepartmentPeople(work.tx, workshop.departmentIds, ['leader'], today)
    : []
  const people = [...leaders, ...workshop.officers.map((officer) => officer.userId)]
  const kind = to === 'postponed' ? WORKSHOP_TASKS.readPostponement : WORKSHOP_TASKS.readCancellation
  await ask(deps, work, workshop, kind, people)
}

/** Ends every open task about a workshop, or those of one kind. */
export async function endTasks(
  deps: TaskDeps,
  work: UnitOfWork,
  workshop: { id: string },
  kinds: readonly string[] = Object.values(WORKSHOP_TASKS),
): Promise<void> {
  for (const kind of kinds) await deps.tasks.complete(work, { kind, about: aboutOf(workshop) })
}

export function aboutOf(workshop: { id: string }): { kind: string; id: string } {
  return { kind: 'workshop', id: workshop.id }
}

async function ask(
  deps: TaskDeps,
  work: UnitOfWork,
  workshop: About,
  kind: string,
  people: readonly string[],
  due: string | null = null,
): Promise<void> {
  for (const assigneeId of new Set(people)) {
    await deps.tasks.assign(work, {
      assigneeId,
      kind,
      about: aboutOf(workshop),
      params: { workshop: workshop.title, code: workshop.code },
      due,
    })
  }
}
