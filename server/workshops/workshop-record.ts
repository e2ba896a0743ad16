import type { DelegateId, Id, PaperId, WorkshopId } from '#server/kernel/ids.ts'
import type { WorkshopState } from './contract.ts'

/** A workshop as commands see it: the row, who takes part, its rooms and the way it came. */
export interface WorkshopRecord {
  readonly id: WorkshopId
  readonly code: string
  readonly clusterId: string
  readonly title: string
  readonly theme: string
  readonly purpose: string
  readonly state: WorkshopState
  readonly stateBeforeSide: WorkshopState | null
  readonly hostDepartmentId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly zone: string
  readonly conclusion: string | null
  readonly isDemo: boolean
  readonly redated: boolean
  readonly version: number
  readonly createdById: string
  readonly createdAt: Date
  /** In protocol order. */
  readonly departmentIds: readonly string[]
  /** Central first, then protocol order. */
  readonly points: readonly PointRecord[]
  /** Every state it has been in, the present one included. */
  readonly passed: ReadonlySet<WorkshopState>
  readonly officers: readonly OfficerRecord[]
}

/** Điểm cầu. */
export interface PointRecord {
  readonly id: Id<'connection-point'>
  readonly departmentId: string
  /** What stands after "Điểm cầu": the place of the department unless it was reworded. */
  readonly name: string
  readonly place: string
  readonly isCentral: boolean
  readonly headName: string
  readonly technicianName: string
  readonly userId: string | null
}

export type OfficerRole = 'chair' | 'deputy-chair' | 'secretary' | 'technician' | 'guest' | 'point-head' | 'delegate'

export interface OfficerRecord {
  readonly userId: string
  readonly role: OfficerRole
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
}

export interface DelegateRecord {
  readonly id: DelegateId
  readonly departmentId: string
  readonly pointId: string
  readonly fullName: string
  readonly office: string
}

export interface PaperRecord {
  readonly id: PaperId
  readonly workshopId: string
  readonly departmentId: string
  readonly title: string
  readonly authorName: string
  readonly createdById: string
  readonly createdAt: Date
  readonly removedAt: Date | null
}

/**
 * The departments that have a voice in a vote, in protocol order: one each, however many connection points they have
 * (domain.md §2.2). A department without a point has nobody to cast it.
 */
export function votingDepartments(workshop: Pick<WorkshopRecord, 'departmentIds' | 'points'>): readonly string[] {
  const present = new Set(workshop.points.map((point) => point.departmentId))
  return workshop.departmentIds.filter((id) => present.has(id))
}
