import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { WORKSHOP_CHANGED } from '../contract.ts'
import { loadWorkshop } from '../workshop-repository.ts'
import { isAgendaOver } from './agenda-policy.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { findAgendaDraft } from './agenda-repository.ts'
import { AGENDA_CHANGED, AGENDA_PROPOSALS_TASK } from './contract.ts'
import type { FreezeGate } from './freeze-gate.ts'

/**
 * Open connections are authorised anew when a workshop moves to another state or other bodies take part, and after
 * each freeze. Changed roles and ended sessions are everybody's: compose.ts tells the hub of those. When the workshop
 * is over, nobody is asked about its proposals any more.
 */
export function watchAgendaRights(
  deps: Pick<AgendaDeps, 'prisma' | 'transactor' | 'events' | 'hub' | 'tasks' | 'reportError'>,
  gate: FreezeGate,
): { close(): Promise<void> } {
  const known = new Map<string, string>()
  const running = new Set<Promise<void>>()

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
    if (!isAgendaOver(workshop)) return
    const about = { kind: 'workshop', id: workshopId }
    await deps.transactor.run((work) => deps.tasks.complete(work, { kind: AGENDA_PROPOSALS_TASK, about }))
  }

  const stop = deps.events.subscribe((event: DomainEvent) => {
    if (event.name !== WORKSHOP_CHANGED && event.name !== AGENDA_CHANGED) return
    const checking = check(event.subject.id)
      .catch(deps.reportError)
      .finally(() => running.delete(checking))
    running.add(checking)
  })
  return {
    async close() {
      stop()
      await Promise.all(running)
    },
  }
}
