import type { DepartmentView } from '#server/departments/contract.ts'
import { type Actor, hasWorkshopRole } from '#server/kernel/actor.ts'
import { planToken } from './plan-token.ts'
import { mainState, phaseOf, sectionOf } from './workshop.ts'
import type { Counts, WorkshopSummary } from './workshop-list-repository.ts'
import type { PersonRow } from './workshop-people-repository.ts'
import { abilitiesOn, mayRegisterIn, mayRevisePoint } from './workshop-policy.ts'
import type { OfficerRole, WorkshopRecord } from './workshop-record.ts'
import type { TransitionRow } from './workshop-repository.ts'
import type { DepartmentBadge, PersonBadge, WorkshopCard, WorkshopView } from './workshop-view.ts'

type Departments = ReadonlyMap<string, DepartmentView>

export function badgeOf(department: DepartmentView): DepartmentBadge {
  const { id, code, kind, name, shortName, placeName, hue, today } = department
  return { id, code, kind, name, shortName, placeName, hue, today }
}

export function findBadge(departments: Departments, id: string): DepartmentBadge | null {
  const department = departments.get(id)
  return department ? badgeOf(department) : null
}

export function personBadge(person: Omit<PersonRow, 'kind'>, departments: Departments): PersonBadge {
  const { id, fullName, office, departmentId } = person
  return { id, fullName, office, department: findBadge(departments, departmentId) }
}

export function dressCard(
  actor: Actor,
  summary: WorkshopSummary,
  departments: Departments,
  counts: Counts,
): WorkshopCard {
  const delegates = counts.delegates.get(summary.id) ?? new Map<string, number>()
  return {
    id: summary.id,
    code: summary.code,
    title: summary.title,
    theme: summary.theme,
    state: summary.state,
    phase: phaseOf(summary),
    section: sectionOf(summary.state),
    startsAt: summary.startsAt,
    endsAt: summary.endsAt,
    zone: summary.zone,
    host: findBadge(departments, summary.hostDepartmentId),
    departments: withDelegates(summary.departmentIds, departments, delegates),
    pointCount: counts.points.get(summary.id) ?? 0,
    delegateCount: sum(delegates.values()),
    paperCount: counts.papers.get(summary.id) ?? 0,
    myRoles: OFFICES.filter((role) => hasWorkshopRole(actor, summary.id, role)),
    isDemo: summary.isDemo,
  }
}

export function dressWorkshop(
  actor: Actor,
  workshop: WorkshopRecord,
  parts: {
    departments: Departments
    transitions: readonly TransitionRow[]
    people: ReadonlyMap<string, PersonRow>
    /** Delegates by connection point. */
    delegates: ReadonlyMap<string, number>
    paperCount: number
  },
): WorkshopView {
  const { departments, delegates } = parts
  const byDepartment = new Map<string, number>()
  for (const point of workshop.points) {
    const seated = delegates.get(point.id) ?? 0
    byDepartment.set(point.departmentId, (byDepartment.get(point.departmentId) ?? 0) + seated)
  }
  return {
    id: workshop.id,
    code: workshop.code,
    title: workshop.title,
    theme: workshop.theme,
    purpose: workshop.purpose,
    state: workshop.state,
    mainState: mainState(workshop),
    phase: phaseOf(workshop),
    startsAt: workshop.startsAt,
    endsAt: workshop.endsAt,
    zone: workshop.zone,
    conclusion: workshop.conclusion,
    isDemo: workshop.isDemo,
    version: workshop.version,
    host: findBadge(departments, workshop.hostDepartmentId),
    departments: withDelegates(workshop.departmentIds, departments, byDepartment),
    points: workshop.points.map((point) => ({
      ...point,
      delegateCount: delegates.get(point.id) ?? 0,
      mayRevise: mayRevisePoint(actor, workshop, point),
      mayRegister: mayRegisterIn(actor, workshop, point),
    })),
    officers: workshop.officers.map((officer) => ({
      ...personBadge({ ...officer, id: officer.userId }, departments),
      role: officer.role,
    })),
    sideNotice: sideNotice(workshop, parts.transitions, parts.people),
    delegateCount: sum(byDepartment.values()),
    paperCount: parts.paperCount,
    planToken: planToken(workshop),
    abilities: abilitiesOn(actor, workshop),
  }
}

const OFFICES: readonly OfficerRole[] = [
  'chair',
  'deputy-chair',
  'secretary',
  'point-head',
  'technician',
  'delegate',
  'guest',
]

function sideNotice(
  workshop: WorkshopRecord,
  transitions: readonly TransitionRow[],
  people: ReadonlyMap<string, PersonRow>,
): WorkshopView['sideNotice'] {
  const last = transitions.at(-1)
  if (!last || last.to !== workshop.state || mainState(workshop) === workshop.state) return null
  return { reason: last.reason ?? '', at: last.at, by: people.get(last.actorId)?.fullName ?? '' }
}

function withDelegates(ids: readonly string[], departments: Departments, delegates: ReadonlyMap<string, number>) {
  return ids.flatMap((id) => {
    const department = departments.get(id)
    return department ? [{ ...badgeOf(department), delegates: delegates.get(id) ?? 0 }] : []
  })
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
