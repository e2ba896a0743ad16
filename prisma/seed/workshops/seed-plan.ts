import type { AgendaKind } from '#realtime/protocol/agenda-item-content.ts'
import type { LocalDate, LocalTime } from '#server/language/dates.ts'
import type { WorkshopState } from '#server/workshops/contract.ts'

/** Invented workshops (demo-data.md §6.2, [DEMO]). Departments by the codes of the workshop's own day. */
export interface SeedPlan {
  readonly id: string
  readonly title: string
  readonly theme: string
  readonly purpose: string
  /** A day of history, or days from the day of seeding. */
  readonly day: LocalDate | number
  readonly startTime: LocalTime
  readonly endTime: LocalTime
  readonly host: string
  readonly chair: string
  readonly deputy?: string
  readonly secretary: string
  readonly technicians?: readonly string[]
  readonly guests?: readonly string[]
  readonly until: WorkshopState
  /** From the technical check on it is held by held-meeting.ts. */
  readonly isHeld?: boolean
  readonly conclusion?: string
  /** Delegates by code; a department without a figure has not registered. */
  readonly delegates: Readonly<Record<string, number>>
  readonly papers: readonly SeedPaper[]
  readonly agenda: readonly SeedItem[]
  /** Changes of the agenda that departments have asked for and nobody has answered yet. */
  readonly proposals?: readonly SeedProposal[]
  /** Follows the day until somebody touches it. */
  readonly isToday?: boolean
}

export interface SeedPaper {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly author: string
  /** What the file says; without it the file has not been sent yet. */
  readonly text?: readonly string[]
}

export interface SeedItem {
  readonly kind: AgendaKind
  readonly title: string
  readonly minutes: number
  readonly code?: string
  readonly presenter?: string
  /** A paper of this workshop, by its id. */
  readonly paper?: string
  readonly children?: readonly SeedItem[]
}

export interface SeedProposal {
  readonly id: string
  readonly by: string
  /** Content of the item it is about. */
  readonly item: string
  readonly change:
    | { readonly field: 'minutes'; readonly value: number }
    | { readonly field: 'title'; readonly value: string }
  readonly note: string
}

/** Fixed ids, so that the demo's addresses stay the same through a reset. */
export const id = (n: number) => `0190e0a0-0000-7000-8000-${String(n).padStart(12, '0')}`
