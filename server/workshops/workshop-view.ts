import type { DepartmentView } from '#server/departments/contract.ts'
import type { FileView } from '#server/files/contract.ts'
import type { WorkshopPhase, WorkshopState } from './contract.ts'
import type { WorkshopAbilities } from './workshop-policy.ts'
import type { OfficerRole } from './workshop-record.ts'

/** A department as a chip and a line show it; `today` says "nay là" or "nay thuộc" for a body of the past. */
export type DepartmentBadge = Pick<
  DepartmentView,
  'id' | 'code' | 'kind' | 'name' | 'shortName' | 'placeName' | 'hue' | 'today'
>

export interface PersonBadge {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly department: DepartmentBadge | null
}

/** One row of the list, and what the home page shows. */
export interface WorkshopCard {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly theme: string
  readonly state: WorkshopState
  readonly phase: WorkshopPhase
  readonly section: 'live' | 'upcoming' | 'past'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly zone: string
  readonly host: DepartmentBadge | null
  /** In protocol order, each with its delegates: the band. */
  readonly departments: readonly (DepartmentBadge & { readonly delegates: number })[]
  readonly pointCount: number
  readonly delegateCount: number
  readonly paperCount: number
  /** The actor's own offices in it. */
  readonly myRoles: readonly OfficerRole[]
  readonly isDemo: boolean
}

export interface WorkshopList {
  readonly live: readonly WorkshopCard[]
  readonly upcoming: readonly WorkshopCard[]
  readonly past: readonly WorkshopCard[]
  /** Of the whole section, not of the page shown. */
  readonly counts: { readonly live: number; readonly upcoming: number; readonly past: number }
  /** Of the section "past", from 1. */
  readonly page: number
  readonly pageSize: number
  readonly pageCount: number
  /** Years that the actor can choose from, the newest first. */
  readonly years: readonly number[]
  /** Departments that the actor can choose from. */
  readonly departments: readonly DepartmentBadge[]
  /** Whether the actor reads any workshop at all, whatever the filters. */
  readonly any: boolean
  readonly mayDraft: boolean
}

export interface PointView {
  readonly id: string
  readonly departmentId: string
  readonly name: string
  readonly place: string
  readonly isCentral: boolean
  readonly headName: string
  readonly technicianName: string
  readonly userId: string | null
  readonly delegateCount: number
  readonly mayRevise: boolean
  readonly mayRegister: boolean
}

/** What every tab of a workshop shares: title, stepper, counts, the acts offered. */
export interface WorkshopView {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly theme: string
  readonly purpose: string
  readonly state: WorkshopState
  /** The state on the main line; differs from `state` while postponed or cancelled. */
  readonly mainState: WorkshopState
  readonly phase: WorkshopPhase
  readonly startsAt: Date
  readonly endsAt: Date
  readonly zone: string
  readonly conclusion: string | null
  readonly isDemo: boolean
  readonly version: number
  readonly host: DepartmentBadge | null
  readonly departments: readonly (DepartmentBadge & { readonly delegates: number })[]
  readonly points: readonly PointView[]
  readonly officers: readonly (PersonBadge & { readonly role: OfficerRole })[]
  /** Why it stands still: reason, time and author of the last hoãn or hủy. */
  readonly sideNotice: { readonly reason: string; readonly at: Date; readonly by: string } | null
  readonly delegateCount: number
  readonly paperCount: number
  readonly planToken: string
  readonly abilities: WorkshopAbilities
}

export interface DelegateView {
  readonly id: string
  readonly pointId: string
  readonly fullName: string
  readonly office: string
}

export interface PaperView {
  readonly id: string
  readonly title: string
  readonly authorName: string
  readonly department: DepartmentBadge | null
  readonly createdAt: Date
  readonly file: FileView | null
  /** Whether the actor gets the file now (scan state and right). */
  readonly mayDownload: boolean
  readonly mayRevise: boolean
}

export type LogEntry =
  | { readonly kind: 'drafted'; readonly id: string; readonly at: Date; readonly by: PersonBadge | null }
  | {
      readonly kind: 'moved'
      readonly id: string
      readonly at: Date
      readonly by: PersonBadge | null
      readonly from: WorkshopState
      readonly to: WorkshopState
      readonly reason: string | null
    }
  | {
      readonly kind: 'amended'
      readonly id: string
      readonly at: Date
      readonly by: PersonBadge | null
      readonly reason: string
    }

/** What the plan form starts from. */
export interface PlanForm {
  readonly id: string
  readonly basedOn: string
  readonly title: string
  readonly theme: string
  readonly purpose: string
  readonly hostDepartmentId: string
  readonly day: string
  readonly startTime: string
  readonly endTime: string
  readonly departmentIds: readonly string[]
  readonly chairId: string
  readonly deputyChairId: string
  readonly secretaryId: string
  /** Bodies of the cluster on `day`, in protocol order. */
  readonly cohort: readonly DepartmentBadge[]
  /** Departments the actor may choose as host. */
  readonly hosts: readonly string[]
  readonly candidates: readonly PersonBadge[]
}
