import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { PETITION_CHANGED } from './content/contract.ts'
import { findTextDraft } from './draft-repository.ts'
import type { PetitionDeps } from './petition-command.ts'
import { loadPetition } from './petition-repository.ts'

/**
 * Open connections are authorised anew when a petition goes to another stage or other people are named. Changed roles and
 * ended sessions are everybody's: compose.ts tells the hub of those.
 */
export function watchPetitionRights(deps: Pick<PetitionDeps, 'prisma' | 'events' | 'hub' | 'reportError'>): {
  close(): Promise<void>
} {
  const known = new Map<string, string>()
  const running = new Set<Promise<void>>()

  async function check(petitionId: string): Promise<void> {
    const [petition, draftId] = await Promise.all([
      loadPetition(deps.prisma, petitionId),
      findTextDraft(deps.prisma, petitionId),
    ])
    if (!petition || !draftId) return
    const { stage, leadDepartmentId, secretaryId, workshopId, departmentIds, editorIds, guestIds } = petition
    const facts = { stage, leadDepartmentId, secretaryId, workshopId, departmentIds, editorIds, guestIds }
    const print = JSON.stringify(facts)
    if (known.get(petitionId) === print) return
    known.set(petitionId, print)
    await deps.hub.reauthorise({ draftId })
  }

  const stop = deps.events.subscribe((event: DomainEvent) => {
    if (event.name !== PETITION_CHANGED) return
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
