import type { DepartmentView } from '#server/departments/contract.ts'
import type { FileView } from '#server/files/contract.ts'
import type { DiffSegment } from '#server/language/word-diff.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'
import type { ItemAct, ItemState, RequiredPart, Urgency } from './content/contract.ts'
import type { ItemContent } from './contract.ts'
import type { ItemAbilities } from './item-policy.ts'
import type { ChainStep, ItemPlaceView } from './item-ports.ts'
import type { ProvisionStanding } from './provision-standing.ts'
import type { SharedSegment } from './shared-phrases.ts'

/** A department as a chip and a line show it. */
export type DepartmentBadge = Pick<
  DepartmentView,
  'id' | 'code' | 'kind' | 'name' | 'shortName' | 'placeName' | 'hue' | 'today'
>

export interface PersonBadge {
  readonly id: string
  readonly fullName: string
  readonly office: string
}

/** One row of a list. */
export interface ItemCard {
  readonly id: string
  readonly code: string | null
  readonly title: string
  readonly field: FieldCode | null
  readonly urgency: Urgency
  /** As this reader may know it: what a department does after a return stays "trả lại" for the others. */
  readonly state: ItemState
  readonly isSubmitted: boolean
  readonly isComposed: boolean
  /** Who proposes it, in protocol order. */
  readonly departments: readonly DepartmentBadge[]
  readonly originCount: number
  /** Sent to the cluster, or last changed where it was never sent. */
  readonly at: Date
  readonly by: PersonBadge | null
  readonly deadline: string | null
  /** The joint petition that it is part of, as far as this reader may know: later states follow from there. */
  readonly place: ItemPlaceView | null
  readonly isDemo: boolean
}

export interface ItemList {
  readonly items: readonly ItemCard[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  /** Per state, of everything readable in this list whatever the filters. */
  readonly counts: Readonly<Partial<Record<ItemState, number>>>
  /** Whether anything is readable here at all, whatever the filters. */
  readonly any: boolean
  /** What can be filtered by: today's bodies in protocol order. */
  readonly departments: readonly DepartmentView[]
  /** Whether there is anything here for this person at all. */
  readonly mayEnter: boolean
  readonly mayStart: boolean
  readonly mayScreen: boolean
  /** Sent and waiting for the secretary; only for who screens. */
  readonly waiting: number
}

export interface EvidenceView {
  readonly id: string
  readonly title: string
  readonly department: DepartmentBadge | null
  readonly file: FileView | null
  /** Whether the actor gets the file now (scan state and right). */
  readonly mayDownload: boolean
  /** Already part of what the cluster was sent: it cannot be taken away. */
  readonly isSent: boolean
}

export interface HistoryEntry {
  readonly id: string
  readonly act: ItemAct
  readonly at: Date
  readonly by: (PersonBadge & { readonly department: DepartmentBadge | null }) | null
  readonly reason: string | null
}

export interface VersionLine {
  readonly number: number
  readonly at: Date
  readonly by: PersonBadge | null
  readonly isKept: boolean
}

/** An item as its page shows it. */
export interface ItemView extends ItemCard {
  readonly content: ItemContent
  readonly version: number
  /** own: as it stands · sent: the version that the cluster was sent. */
  readonly reading: 'own' | 'sent'
  readonly missing: readonly RequiredPart[]
  readonly abilities: ItemAbilities
  readonly createdBy: PersonBadge | null
  readonly evidence: readonly EvidenceView[]
  /** Of a composed item: where it comes from, each readable as it was. */
  readonly origins: readonly (ItemCard & { readonly isBase: boolean; readonly content: ItemContent })[]
  /** The composed item it is part of now. */
  readonly mergedInto: { readonly id: string; readonly code: string | null; readonly title: string } | null
  /** Why it was returned, by whom, when: as long as it stands returned. */
  readonly returned: {
    readonly reason: string
    readonly at: Date
    readonly by: string
    readonly isInside: boolean
  } | null
  readonly history: readonly HistoryEntry[]
  /** Only of what one reads as it stands. */
  readonly versions: readonly VersionLine[]
  readonly chain: readonly ChainStep[]
  /** How each cited provision stands on the day of the item. */
  readonly standings: readonly ProvisionStanding[]
}

/** One part of the text that two versions word differently. */
export interface PartDiff {
  readonly part: keyof ItemContent
  readonly segments: readonly DiffSegment[]
}

export interface VersionDiff {
  readonly number: number
  readonly former: number | null
  readonly parts: readonly PartDiff[]
}

/** What the form starts from, and what it shows after a conflict. */
export interface ItemForm {
  readonly id: string
  readonly code: string | null
  readonly state: ItemState
  readonly isComposed: boolean
  readonly content: ItemContent
  readonly version: number
  readonly savedAt: Date
  readonly savedBy: PersonBadge | null
  readonly evidence: readonly EvidenceView[]
  readonly origins: ItemView['origins']
  readonly returned: ItemView['returned']
  readonly standings: ItemView['standings']
  readonly isSubmitted: boolean
}

/** Two texts beside each other, part by part, shared phrases marked in both. */
export interface SimilarItem {
  readonly item: ItemCard
  /** Of 100: nothing in common … the same words. */
  readonly percent: number
  readonly parts: readonly {
    readonly part: 'situation' | 'cause' | 'proposal'
    readonly own: readonly SharedSegment[]
    readonly other: readonly SharedSegment[]
  }[]
}

export interface ScreeningDesk {
  readonly queue: readonly (ItemCard & { readonly similarCount: number })[]
  readonly chosen: { readonly item: ItemView; readonly similar: readonly SimilarItem[] } | null
  /** Everything that can be merged: what waits and what is kept. */
  readonly standing: readonly ItemCard[]
}
