import type { DepartmentView } from '#server/departments/contract.ts'
import type { Reading } from './case-policy.ts'
import type { CaseRecord } from './case-record.ts'
import type { CaseCard, DepartmentBadge } from './case-view.ts'

export type Departments = ReadonlyMap<string, DepartmentView>

export function badgeOf(department: DepartmentView): DepartmentBadge {
  const { id, code, kind, name, shortName, placeName, hue, today } = department
  return { id, code, kind, name, shortName, placeName, hue, today }
}

export function findBadge(departments: Departments, id: string | null): DepartmentBadge | null {
  const department = id === null ? undefined : departments.get(id)
  return department ? badgeOf(department) : null
}

/** A case as a list shows it to who reads it so. */
export function dressCard(one: CaseRecord, reading: Exclude<Reading, 'none'>, departments: Departments): CaseCard {
  const { id, code, head, state, publishedAt, changedAt, isDemo, needsReview, departmentId } = one
  const { title, field, place, periodFrom, periodTo, status, visibility } = head
  return {
    ...{ id, code, title, field, place, periodFrom, periodTo, state, visibility, publishedAt, isDemo },
    department: findBadge(departments, departmentId),
    status: needsReview ? 'review' : status,
    changedAt: reading === 'work' ? changedAt : (publishedAt ?? changedAt),
    hasUnpublished: reading === 'work' && state === 'published' && publishedAt !== null && changedAt > publishedAt,
  }
}
