import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { PETITION } from '../drafts/content/contract.ts'
import { loadOfficeHolders } from '../drafts/petition-people-repository.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import type { SigningDeps } from '../signing/signing-command.ts'

type TaskDeps = Pick<SigningDeps, 'tasks' | 'clock' | 'notices'>
type Of = Pick<PetitionRecord, 'id' | 'code' | 'title' | 'leadDepartmentId' | 'departmentIds'>

/** The text of it is `tasks.kinds.petition-number`. */
export const NUMBER_TASK = 'petition-number'

/** Handed on to be signed, it waits for the lead's văn thư. */
export async function askToNumber(deps: TaskDeps, work: UnitOfWork, petition: Of): Promise<void> {
  const today = localDate(deps.clock.now())
  const about = { kind: PETITION, id: petition.id }
  const params = { item: `${petition.code} · ${petition.title}` }
  for (const { id } of await loadOfficeHolders(work.tx, [petition.leadDepartmentId], ['records-clerk'], today)) {
    await deps.tasks.assign(work, { assigneeId: id, kind: NUMBER_TASK, about, params })
  }
}

export async function endNumberTasks(deps: TaskDeps, work: UnitOfWork, petitionId: string): Promise<void> {
  await deps.tasks.complete(work, { kind: NUMBER_TASK, about: { kind: PETITION, id: petitionId } })
}

/** Everybody whose text it is hears that it went out. */
export async function tellIssued(deps: TaskDeps, work: UnitOfWork, petition: Of, byId: string): Promise<void> {
  const today = localDate(deps.clock.now())
  const officials = await loadOfficeHolders(work.tx, petition.departmentIds, ['leader', 'specialist'], today)
  await deps.notices.tell(work, {
    kind: 'petition-issued',
    recipients: officials.map(({ id }) => id).filter((id) => id !== byId),
    about: { kind: PETITION, id: petition.id },
    key: `petition-issued:${petition.id}`,
  })
}
