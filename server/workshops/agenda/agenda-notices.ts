import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { invitedPeople } from '../workshop-notices.ts'
import type { WorkshopRecord } from '../workshop-record.ts'
import { aboutOf } from '../workshop-tasks.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import type { ProposalRecord } from './proposal-repository.ts'

type NoticeDeps = Pick<AgendaDeps, 'notices' | 'clock'>

/** The author of a proposal learns what became of it, unless it was decided by the author. */
export async function tellDecision(
  deps: NoticeDeps,
  work: UnitOfWork,
  proposal: Pick<ProposalRecord, 'id' | 'workshopId' | 'authorId'>,
  kind: 'proposal-accepted' | 'proposal-rejected',
  by: string,
): Promise<void> {
  if (proposal.authorId === by) return
  const about = aboutOf({ id: proposal.workshopId })
  await deps.notices.tell(work, { kind, recipients: [proposal.authorId], about, key: `${kind}:${proposal.id}` })
}

/** A change of the frozen agenda is told to all invited (domain.md §2.1), but to who made it. */
export async function tellAmendment(
  deps: NoticeDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  amendmentId: string,
  by: string,
): Promise<void> {
  const people = await invitedPeople(deps, work.tx, workshop)
  await deps.notices.tell(work, {
    kind: 'agenda-amended',
    recipients: people.filter((id) => id !== by),
    about: aboutOf(workshop),
    key: `agenda-amended:${amendmentId}`,
  })
}
