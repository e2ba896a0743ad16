import type { DepartmentView } from '#server/departments/contract.ts'
import type { ItemState } from './content/contract.ts'
import type { ItemContent } from './contract.ts'
import { factsOf } from './item-access.ts'
import type { PersonRow } from './item-people-repository.ts'
import type { Reading } from './item-policy.ts'
import type { ItemPlaceView } from './item-ports.ts'
import type { ItemRecord } from './item-record.ts'
import type { DepartmentBadge, ItemCard, PersonBadge } from './item-view.ts'

export type Departments = ReadonlyMap<string, DepartmentView>

/** What one reader gets of an item: its text as it stands, or as it was sent. */
export interface ShownItem {
  readonly item: ItemRecord
  readonly content: ItemContent
  readonly reading: Exclude<Reading, 'none'>
}

export function badgeOf(department: DepartmentView): DepartmentBadge {
  const { id, code, kind, name, shortName, placeName, hue, today } = department
  return { id, code, kind, name, shortName, placeName, hue, today }
}

export function findBadge(departments: Departments, id: string | null): DepartmentBadge | null {
  const department = id === null ? undefined : departments.get(id)
  return department ? badgeOf(department) : null
}

export function personOf(people: ReadonlyMap<string, PersonRow>, id: string | null): PersonBadge | null {
  const person = id === null ? undefined : people.get(id)
  return person ? { id: person.id, fullName: person.fullName, office: person.office } : null
}

/** Every department id that a card of this item names. */
export function departmentIdsOf(item: ItemRecord): readonly string[] {
  return item.departmentId === null ? item.originDepartmentIds : [item.departmentId]
}

/** A returned item that is being rewritten, or approved anew, is still "trả lại" for everyone outside. */
export function stateFor(reading: 'own' | 'sent', item: ItemRecord): ItemState {
  return reading === 'sent' && (item.state === 'department_approved' || item.state === 'draft')
    ? 'returned'
    : item.state
}

export function dressCard(
  { item, content, reading }: ShownItem,
  parts: {
    departments: Departments
    people: ReadonlyMap<string, PersonRow>
    places: ReadonlyMap<string, ItemPlaceView>
    originCount?: number
  },
): ItemCard {
  const facts = factsOf(item)
  return {
    id: item.id,
    code: item.code,
    title: content.title,
    field: content.field,
    urgency: content.urgency,
    state: stateFor(reading, item),
    isSubmitted: reading === 'own' && facts.isSubmitted,
    isComposed: facts.isComposed,
    departments: inOrder(departmentIdsOf(item), parts.departments),
    originCount: parts.originCount ?? 0,
    at: (reading === 'sent' || item.state !== 'draft' ? item.sentAt : null) ?? item.updatedAt,
    by: personOf(parts.people, reading === 'own' ? item.updatedById : item.createdById),
    deadline: content.deadline,
    place: parts.places.get(item.id) ?? null,
    isDemo: item.isDemo,
  }
}

/** Departments in protocol order, never by alphabet; the map is built in that order. */
function inOrder(ids: readonly string[], departments: Departments): DepartmentBadge[] {
  return [...departments.values()].filter((department) => ids.includes(department.id)).map(badgeOf)
}
