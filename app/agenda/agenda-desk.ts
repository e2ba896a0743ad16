import { createContext, useContext } from 'react'
import type { AgendaLive } from '#app/live/agenda-live.ts'
import type { AgendaPlaceOfPerson } from '#app/live/agenda-presence.ts'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { AgendaDepartment, AgendaPaper } from '#server/workshops/agenda/contract.ts'

/**
 * How this person works on the agenda now. edit: in the document itself · suggest: each change becomes a proposal ·
 * amend: each change of the frozen agenda asks for its reason · read: not at all.
 */
export type AgendaMode = 'edit' | 'suggest' | 'amend' | 'read'

/** What every part of the agenda page shares; stable, so that rows are not drawn again for it. */
export interface AgendaDesk {
  readonly mode: AgendaMode
  readonly workshopId: string
  readonly me: { readonly fullName: string; readonly departmentHue: number | null }
  /** The open document; null until it is ready, and where one only reads the stored agenda. */
  readonly live: AgendaLive | null
  readonly departments: ReadonlyMap<string, AgendaDepartment>
  readonly papers: readonly AgendaPaper[]
  /** Carries out a command in the way of the mode; false when it came to nothing (refused, dialog left). */
  run(command: AgendaCommand): Promise<boolean>
  /** Tells the others where I am; null when I leave the table. */
  setPlace(place: AgendaPlaceOfPerson | null): void
  /** Says a sentence to screen readers. */
  announce(words: string): void
}

export const AgendaDeskContext = createContext<AgendaDesk | null>(null)

export function useAgendaDesk(): AgendaDesk {
  const desk = useContext(AgendaDeskContext)
  if (!desk) throw new Error('useAgendaDesk needs the agenda page above it.')
  return desk
}
