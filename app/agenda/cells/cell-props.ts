import type { AgendaPeer } from '#app/live/agenda-presence.ts'
import type { ScheduledItem } from '#realtime/protocol/agenda-schedule.ts'
import type { ProposalView } from '#server/workshops/agenda/contract.ts'

/** What a cell of a row gets. */
export interface CellProps {
  readonly item: ScheduledItem
  /** The others who are in this cell. */
  readonly peers: readonly AgendaPeer[]
  /** Waiting proposals for this field, the newest first. */
  readonly proposals: readonly ProposalView[]
}
