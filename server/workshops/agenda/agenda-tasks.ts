import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { WorkshopRecord } from '../workshop-record.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { AGENDA_PROPOSALS_TASK } from './contract.ts'
import { loadPendingProposals } from './proposal-repository.ts'

/** "Duyệt n đề xuất sửa chương trình": asked of the secretaries, else the chair, while proposals wait. */
export async function refreshProposalsTask(
  deps: Pick<AgendaDeps, 'tasks'>,
  work: UnitOfWork,
  workshop: WorkshopRecord,
): Promise<void> {
  const about = { kind: 'workshop', id: workshop.id }
  const pending = await loadPendingProposals(work.tx, workshop.id)
  if (pending.length === 0) return deps.tasks.complete(work, { kind: AGENDA_PROPOSALS_TASK, about })
  const holders = (role: string) => workshop.officers.filter((officer) => officer.role === role)
  const secretaries = holders('secretary')
  for (const { userId } of secretaries.length > 0 ? secretaries : holders('chair')) {
    await deps.tasks.assign(work, {
      assigneeId: userId,
      kind: AGENDA_PROPOSALS_TASK,
      about,
      params: { workshop: workshop.title, code: workshop.code, count: pending.length },
    })
  }
}
