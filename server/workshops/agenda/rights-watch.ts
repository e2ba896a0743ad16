import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { WORKSHOP_CHANGED } from '../contract.ts'
import { loadWorkshop } from '../workshop-repository.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { findAgendaDraft } from './agenda-repository.ts'
import { AGENDA_CHANGED } from './contract.ts'
import type { FreezeGate } from './freeze-gate.ts'

/**
 * Open connections are authorised anew when a workshop moves to another state or other bodies take part, and after
 * each freeze. Changed roles and ended sessions are everybody's: compose.ts tells the hub of those.
 */
export function watchAgendaRights(
  deps: Pick<AgendaDeps, 'prisma' | 'events' | 'hub' | 'reportError'>,
  gate: FreezeGate,
): { close(): void } {
  const known = new Map<string, string>()

  async function check(workshopId: string): Promise<void> {
    const [workshop, draft] = await Promise.all([
      loadWorkshop(deps.prisma, workshopId),
      findAgendaDraft(deps.prisma, workshopId),
    ])
    if (!workshop || !draft) return
    const { state, stateBeforeSide, hostDepartmentId, departmentIds } = workshop
    const facts = JSON.stringify({ state, stateBeforeSide, hostDepartmentId, departmentIds })
    if (known.get(workshopId) === facts && !gate.isClosed(draft.draftId)) return
    known.set(workshopId, facts)
    gate.open(draft.draftId)
    await deps.hub.reauthorise({ draftId: draft.draftId })
  }

  const stop = deps.events.subscribe((event: DomainEvent) => {
    if (event.name !== WORKSHOP_CHANGED && event.name !== AGENDA_CHANGED) return
    check(event.subject.id).catch(deps.reportError)
  })
  return { close: stop }
}
