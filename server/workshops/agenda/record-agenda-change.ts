import type { Actor } from '#server/kernel/actor.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { AGENDA_CHANGED } from './contract.ts'

/** The audit row of an act on an agenda, and the word to the open pages after the commit. */
export async function recordAgendaChange(
  deps: Pick<AgendaDeps, 'audit' | 'clock'>,
  work: UnitOfWork,
  actor: Actor,
  workshopId: string,
  action: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await deps.audit.append(work.tx, actor.userId, { action, subject: { kind: 'workshop', id: workshopId }, details })
  const version = deps.clock.now().getTime()
  work.afterCommit({ name: AGENDA_CHANGED, subject: { kind: 'agenda', id: workshopId, version } })
}
