import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { MINUTES_CONCLUSION } from './contract.ts'
import { loadOfficeHolders } from './minutes-people-repository.ts'
import type { MinutesDeps, WorkshopFacts } from './minutes-ports.ts'
import type { ConclusionRecord } from './minutes-repository.ts'

/** Kinds of tasks this module asks for; the text of each is `tasks.kinds.<kind>`. */
export const MINUTES_TASKS = {
  write: 'minutes-write',
  comment: 'minutes-comment',
  answer: 'minutes-answer',
  sign: 'minutes-sign',
  issue: 'minutes-issue',
  conclusion: 'minutes-conclusion',
} as const

type TaskDeps = Pick<MinutesDeps, 'tasks' | 'clock'>
type AskKind = Exclude<keyof typeof MINUTES_TASKS, 'conclusion'>

/** Asks these people for one thing about the minutes of a workshop. */
export async function ask(
  deps: TaskDeps,
  work: UnitOfWork,
  facts: WorkshopFacts,
  what: AskKind,
  people: readonly string[],
  due: string | null = null,
): Promise<void> {
  const about = { kind: 'workshop', id: facts.id }
  const params = { workshop: `${facts.code} · ${facts.title}` }
  for (const assigneeId of people) {
    await deps.tasks.assign(work, { assigneeId, kind: MINUTES_TASKS[what], about, params, due })
  }
}

export async function endAsking(
  deps: TaskDeps,
  work: UnitOfWork,
  workshopId: string,
  what: readonly AskKind[],
  assigneeId?: string,
): Promise<void> {
  const about = { kind: 'workshop', id: workshopId }
  for (const one of what) {
    await deps.tasks.complete(work, {
      kind: MINUTES_TASKS[one],
      about,
      ...(assigneeId !== undefined && { assigneeId }),
    })
  }
}

export function holdersOf(facts: WorkshopFacts, role: string): readonly string[] {
  return facts.officers.filter((officer) => officer.role === role).map(({ userId }) => userId)
}

/** Lãnh đạo of these departments today. */
export function leadersOf(deps: TaskDeps, work: UnitOfWork, departmentIds: readonly string[]): Promise<string[]> {
  return loadOfficeHolders(work.tx, departmentIds, ['leader'], localDate(deps.clock.now()))
}

export function clerksOf(deps: TaskDeps, work: UnitOfWork, departmentId: string): Promise<string[]> {
  return loadOfficeHolders(work.tx, [departmentId], ['records-clerk'], localDate(deps.clock.now()))
}

const SHORT = 140

/** Each conclusion becomes a task: of the person it names, else of whoever leads the department. */
export async function giveConclusions(
  deps: TaskDeps,
  work: UnitOfWork,
  facts: WorkshopFacts,
  conclusions: readonly ConclusionRecord[],
): Promise<void> {
  for (const { id, text, departmentId, personId, due } of conclusions) {
    const people = personId === null ? await leadersOf(deps, work, [departmentId]) : [personId]
    const short = text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text
    for (const assigneeId of people) {
      await deps.tasks.assign(work, {
        ...{ assigneeId, kind: MINUTES_TASKS.conclusion, about: { kind: MINUTES_CONCLUSION, id } },
        params: { item: `${facts.code} · ${short}` },
        due: due?.toISOString().slice(0, 10) ?? null,
      })
    }
  }
}
