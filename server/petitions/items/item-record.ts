import type { Id } from '#server/kernel/ids.ts'
import type { ItemAct, ItemState } from './content/contract.ts'
import type { ItemContent } from './contract.ts'

export type ItemId = Id<'petition-item'>

/** An item as commands see it. */
export interface ItemRecord {
  readonly id: ItemId
  readonly clusterId: string
  readonly code: string | null
  /** Null: composed by the cluster. */
  readonly departmentId: string | null
  readonly state: ItemState
  readonly content: ItemContent
  readonly version: number
  readonly lastSaveId: string
  readonly submittedAt: Date | null
  readonly submittedById: string | null
  readonly sentVersion: number | null
  readonly sentAt: Date | null
  readonly isDemo: boolean
  readonly createdById: string
  readonly createdAt: Date
  readonly updatedById: string
  readonly updatedAt: Date
  /** Of a composed item: departments of all its origins, through every level. */
  readonly originDepartmentIds: readonly string[]
}

export interface VersionRecord {
  readonly number: number
  readonly content: ItemContent
  readonly authorId: string
  readonly startedAt: Date
  readonly at: Date
  readonly isKept: boolean
}

export interface TransitionRecord {
  readonly id: string
  readonly act: ItemAct
  readonly from: ItemState
  readonly to: ItemState
  readonly reason: string | null
  readonly version: number
  readonly actorId: string
  readonly at: Date
}

export interface MergeRecord {
  readonly composedId: string
  readonly originId: string
  readonly isBase: boolean
  readonly originState: ItemState
  readonly mergedById: string
  readonly mergedAt: Date
  readonly unmergedAt: Date | null
}

export interface EvidenceRecord {
  readonly id: string
  readonly itemId: string
  readonly title: string
  readonly createdById: string
  readonly createdAt: Date
  readonly removedAt: Date | null
}
