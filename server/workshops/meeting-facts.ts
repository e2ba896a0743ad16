import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { loadAgendaRows } from './agenda/agenda-repository.ts'
import type { WorkshopState } from './contract.ts'
import { loadSeatedDelegates } from './registration-repository.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { mayRead } from './workshop-policy.ts'
import { type OfficerRecord, type PointRecord, votingDepartments, type WorkshopRecord } from './workshop-record.ts'
import { loadWorkshop } from './workshop-repository.ts'

/** What the live meeting of a workshop is decided by. */
export interface WorkshopMeetingFacts {
  readonly id: string
  readonly state: WorkshopState
  readonly conclusion: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly zone: string
  /** Taking part, in protocol order. */
  readonly departments: readonly {
    readonly id: string
    readonly code: string
    readonly shortName: string
    readonly hue: number | null
  }[]
  /** With a voice: taking part, in the cohort of the workshop's day, with a connection point. In protocol order. */
  readonly votingDepartmentIds: readonly string[]
  readonly points: readonly PointRecord[]
  readonly officers: readonly OfficerRecord[]
  readonly delegates: readonly {
    readonly id: string
    readonly pointId: string
    readonly departmentId: string
    readonly fullName: string
    readonly office: string
    readonly userId: string | null
  }[]
  /** What can be called, in reading order: items without children. */
  readonly items: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly minutes: number
    readonly presenterName: string
    readonly presenterDepartmentId: string | null
    readonly paperIds: readonly string[]
    readonly startsAt: Date
  }[]
}

type Deps = Pick<WorkshopDeps, 'prisma' | 'departments'>

export async function readMeetingFacts(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<WorkshopMeetingFacts, Failure<'workshop-not-found'>>> {
  const workshop = await loadWorkshop(deps.prisma, id)
  return workshop && mayRead(actor, workshop) ? ok(await factsOf(deps, workshop)) : fail('workshop-not-found')
}

/** The same for many readers, each of whom is asked about; null when there is no such workshop. */
export async function readSharedMeetingFacts(
  deps: Deps,
  id: string,
): Promise<{ facts: WorkshopMeetingFacts; mayRead: (actor: Actor) => boolean } | null> {
  const workshop = await loadWorkshop(deps.prisma, id)
  return workshop && { facts: await factsOf(deps, workshop), mayRead: (actor) => mayRead(actor, workshop) }
}

async function factsOf(deps: Deps, workshop: WorkshopRecord): Promise<WorkshopMeetingFacts> {
  const { id } = workshop
  const [delegates, rows, names, cohort] = await Promise.all([
    loadSeatedDelegates(deps.prisma, id),
    loadAgendaRows(deps.prisma, id),
    deps.departments.byIds(workshop.departmentIds),
    deps.departments.cohort(workshop.clusterId, localDate(workshop.startsAt, workshop.zone)),
  ])
  const ofTheDay = new Set(cohort.map((body) => body.id))
  const parents = new Set(rows.map((row) => row.parentId))
  const { state, conclusion, startsAt, endsAt, zone, points, officers } = workshop
  return {
    ...{ id, state, conclusion, startsAt, endsAt, zone, points, officers, delegates },
    departments: workshop.departmentIds.flatMap((departmentId) => {
      const body = names.get(departmentId)
      return body ? [{ id: body.id, code: body.code, shortName: body.shortName, hue: body.hue }] : []
    }),
    votingDepartmentIds: votingDepartments(workshop).filter((departmentId) => ofTheDay.has(departmentId)),
    items: rows
      .filter((row) => !parents.has(row.id))
      .map(
        ({ id: itemId, kind, title, minutes, presenterName, presenterDepartmentId, paperIds, startsAt: begins }) => ({
          ...{ id: itemId, kind, title, minutes, presenterName, presenterDepartmentId, paperIds, startsAt: begins },
        }),
      ),
  }
}
