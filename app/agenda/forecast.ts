import * as Y from 'yjs'
import { applyAgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { readAgenda } from '#realtime/protocol/agenda-document.ts'
import { type AgendaSchedule, scheduleAgenda } from '#realtime/protocol/agenda-schedule.ts'
import type { ProposalView } from '#server/workshops/agenda/contract.ts'

/** When the agenda would end with all waiting proposals accepted, the oldest first; null when the end stays. */
export function forecast(
  doc: Y.Doc,
  proposals: readonly ProposalView[],
  plan: { readonly startsAt: Date; readonly endsAt: Date },
): Pick<AgendaSchedule, 'endsAt' | 'driftMinutes'> | null {
  if (proposals.length === 0) return null
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = scheduleAgenda(readAgenda(copy), plan)
  for (const { command } of [...proposals].reverse()) applyAgendaCommand(copy, command)
  const after = scheduleAgenda(readAgenda(copy), plan)
  copy.destroy()
  return after.endsAt.getTime() === before.endsAt.getTime() ? null : after
}
